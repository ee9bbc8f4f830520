package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.controle.ControleModeles;
import fr.parcours.iae.controle.Defaut;
import fr.parcours.iae.controle.FichiersHostiles;
import fr.parcours.iae.controle.LotPropose;
import fr.parcours.iae.controle.LotsEssayes;
import fr.parcours.iae.controle.RapportControle;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The attacks that fire on a stock engine, brought to the gate as somebody would: under the key of
 * a process of ours, and inside its own diagram. {@code AttackCorpusTests} shows that they fire.
 */
@ParcoursTest
class PorteHostileTests {

  private static final Set<Attaque.Genre> MODELES =
      EnumSet.of(Attaque.Genre.BPMN, Attaque.Genre.BPMN_CLASSE, Attaque.Genre.DMN);

  /** What says that the content was refused, not only the shape of a model that is not ours. */
  private static final Set<String> REFUS =
      Set.of(
          "SCRIPT_INTERDIT",
          "CLASSE_INTERDITE",
          "CONNECTEUR_INTERDIT",
          "ECOUTEUR_INTERDIT",
          "LANGAGE_INTERDIT",
          "EXPRESSION_INTERDITE",
          "DEPART_A_ECOUTE",
          "ELEMENT_INTERDIT");

  @Autowired ControleModeles controle;
  @Autowired LotsDuProduit produit;

  @Test
  void no_hostile_file_is_accepted_and_none_runs() {
    List<String> acceptes = new ArrayList<>();
    List<String> executes = new ArrayList<>();
    int essais = 0;
    for (Attaque attaque : CorpusAttaques.all()) {
      if (!MODELES.contains(attaque.genre())) {
        continue;
      }
      for (LotPropose lot : lots(attaque)) {
        essais++;
        RapportControle rapport = controle.control(lot);
        if (rapport.isAccepted()) {
          acceptes.add(attaque.entree());
        }
        assertThat(rapport.defauts())
            .as(attaque.entree() + " " + attaque.texte())
            .extracting(Defaut::code)
            .containsAnyElementsOf(REFUS);
      }
      if (Canari.heard(attaque.id())) {
        executes.add(attaque.entree());
      }
    }
    for (FichiersHostiles.Hostile hostile : FichiersHostiles.all(new LotsEssayes(produit))) {
      essais++;
      RapportControle rapport = controle.control(hostile.lot());
      if (rapport.isAccepted()) {
        acceptes.add(hostile.nom());
      }
      assertThat(rapport.defauts())
          .as(hostile.nom())
          .extracting(Defaut::code)
          .contains(hostile.code());
      assertThat(rapport.toString()).as(hostile.nom()).doesNotContain(FichiersHostiles.SECRET);
    }
    System.out.println("FIGURE gate.hostile_files = " + essais);
    System.out.println("FIGURE gate.hostile_accepted = " + acceptes.size());
    System.out.println("FIGURE gate.hostile_executed = " + executes.size());
    assertThat(essais).isGreaterThan(300);
    assertThat(acceptes).isEmpty();
    assertThat(executes).isEmpty();
  }

  /** The attack as it is under our key and, for a process, its content inside our own diagram. */
  private List<LotPropose> lots(Attaque attaque) {
    boolean dmn = attaque.genre() == Attaque.Genre.DMN;
    String cle = dmn ? "silence-prolongation" : "notification";
    String fichier = cle + (dmn ? ".dmn" : ".bpmn");
    LotPropose sain = new LotsEssayes(produit).suivant(cle);
    String nu = attaque.texte().replace("p" + attaque.id(), cle);
    List<LotPropose> lots = new ArrayList<>();
    lots.add(with(sain, fichier, nu));
    if (!dmn) {
      String dedans =
          nu.replaceAll("(?s)^.*?<process [^>]*>", "").replaceAll("(?s)</process>.*$", "");
      if (!dedans.contains(attaque.id())) {
        return lots;
      }
      lots.add(
          with(
              sain,
              fichier,
              new String(sain.fichiers().get(fichier), StandardCharsets.UTF_8)
                  .replace(
                      "</bpmn:process>",
                      "</bpmn:process><process xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                          + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"autre\">"
                          + dedans
                          + "</process>")));
    }
    return lots;
  }

  private static LotPropose with(LotPropose sain, String fichier, String texte) {
    return new LotPropose(
        sain.nature(),
        sain.cle(),
        Map.of(fichier, texte.getBytes(StandardCharsets.UTF_8)),
        sain.reference());
  }
}
