package fr.parcours.iae.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.LotsDuProduit;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.version.Nature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every model of the build passes as a further version of itself; each change is told apart. */
@ParcoursTest
class ControleModelesTests {

  @Autowired ControleModeles controle;
  @Autowired LotsDuProduit produit;
  @Autowired EtapesRequises requises;
  @Autowired JdbcClient jdbc;

  @TestFactory
  Stream<DynamicTest> every_model_of_the_build_passes_as_a_new_version_of_itself() {
    return produit.all().stream()
        .map(
            lot ->
                DynamicTest.dynamicTest(
                    lot.key(),
                    () -> {
                      RapportControle rapport = controle.control(LotsEssayes.suivant(lot));
                      assertThat(rapport.defauts()).isEmpty();
                      assertThat(rapport.isAccepted()).isTrue();
                      assertThat(rapport.versionTag()).isEqualTo("2031.7");
                    }));
  }

  @Test
  void a_version_starts_from_a_tag_nobody_has_used() {
    LotPropose meme =
        new LotPropose(
            Nature.PROCESSUS,
            "suspension",
            new LotsEssayes(produit).lot("suspension").files(),
            Map.of());

    assertThat(controle.control(meme).defauts())
        .extracting(Defaut::code)
        .containsExactly("EDITION_DEJA_PRISE");
  }

  @Test
  void nothing_remains_in_the_engine_of_what_is_only_judged() {
    int avant = deployments();

    assertThat(controle.control(new LotsEssayes(produit).suivant("orientation")).isAccepted())
        .isTrue();

    assertThat(deployments()).isEqualTo(avant);
    assertThat(
            jdbc.sql("select count(*) from act_re_procdef where version_tag_ = '2031.7'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void every_required_step_is_of_a_process_of_the_product_and_every_process_has_one() {
    List<String> processus =
        produit.all().stream()
            .filter(l -> l.files().containsKey(l.key() + ".bpmn"))
            .map(l -> l.key())
            .toList();

    assertThat(requises.toutes().keySet()).containsExactlyInAnyOrderElementsOf(processus);
  }

  @TestFactory
  Stream<DynamicTest> each_rule_is_seen_refusing_the_smallest_change() {
    LotsEssayes lots = new LotsEssayes(produit);
    return RupturesEssayees.all().stream()
        .map(
            r ->
                DynamicTest.dynamicTest(
                    r.code() + " : " + r.cle() + " " + r.par(),
                    () -> {
                      LotPropose lot =
                          lots.change(
                              r.cle(),
                              r.fichier(),
                              texte -> {
                                assertThat(texte).contains(r.quoi());
                                return texte.replace(r.quoi(), r.par());
                              });
                      List<Defaut> defauts = controle.control(lot).defauts();
                      assertThat(defauts)
                          .as("%s", defauts)
                          .anySatisfy(
                              d -> {
                                assertThat(d.code()).isEqualTo(r.code());
                                assertThat(d.fichier()).isEqualTo(r.fichier());
                                assertThat(d.element().orElse("")).isEqualTo(r.element());
                                assertThat(d.message()).matches("(?s).*[.!?)]$");
                              });
                    }));
  }

  @Test
  void what_a_departement_may_decide_passes() {
    LotsEssayes lots = new LotsEssayes(produit);

    assertThat(
            List.of(
                lots.change(
                    "criteres-minimum",
                    "criteres-minimum.dmn",
                    t -> t.replace("<text>3</text>", "<text>4</text>")),
                lots.change(
                    "silence-prolongation",
                    "silence-prolongation.dmn",
                    t -> t.replace("<text>\"ARBITRAGE\"</text>", "<text>\"RELANCE\"</text>")),
                lots.change(
                    "suspension",
                    "suspension.bpmn",
                    t -> t.replace("Constater la reprise", "Noter la reprise")),
                lots.change(
                    "orientation",
                    "review-candidature.form",
                    t -> t.replace("Motif du refus", "Pourquoi refusez-vous ?"))))
        .allSatisfy(lot -> assertThat(controle.control(lot).defauts()).isEmpty());
  }

  @Test
  void a_form_too_many_and_a_form_missing_are_both_told() {
    LotPropose lot = new LotsEssayes(produit).suivant("orientation");
    Map<String, byte[]> fichiers = new TreeMap<>(lot.fichiers());
    fichiers.put("autre.form", fichiers.remove("resume-candidature.form"));

    assertThat(
            controle
                .control(new LotPropose(lot.nature(), lot.cle(), fichiers, lot.reference()))
                .defauts())
        .extracting(Defaut::code)
        .contains("FORMULAIRE_ABSENT", "FORMULAIRE_EN_TROP", "IDENTIFIANT_DU_FICHIER");
  }

  @Test
  void a_process_the_product_does_not_know_is_refused() {
    byte[] bpmn = "<a/>".getBytes(StandardCharsets.UTF_8);

    assertThat(
            controle
                .control(
                    new LotPropose(Nature.PROCESSUS, "essai", Map.of("essai.bpmn", bpmn), Map.of()))
                .defauts())
        .extracting(Defaut::code)
        .containsExactly("CLE_INCONNUE");
  }

  private int deployments() {
    return jdbc.sql("select count(*) from act_re_deployment").query(Integer.class).single();
  }
}
