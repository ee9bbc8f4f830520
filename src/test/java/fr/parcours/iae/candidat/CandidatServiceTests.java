package fr.parcours.iae.candidat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.ParcoursTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@ParcoursTest
@ExtendWith(OutputCaptureExtension.class)
class CandidatServiceTests {

  private static final AtomicInteger SUITE = new AtomicInteger(100);

  @Autowired private CandidatService service;
  @Autowired private Candidats candidats;
  @Autowired private CoffreNir coffre;
  @Autowired private NirChiffre chiffre;
  @Autowired private NirProperties cles;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Environment environment;

  @Test
  void a_person_is_found_again_by_their_number_and_never_twice() {
    String nir = nir();
    UUID id = ouvert(nir);

    assertThat(service.findByNir(lu(nir))).contains(id);
    assertThat(service.nirOf(id).map(Nir::valeur)).contains(nir);
    assertThat(service.create(personne(nir, "Autre"), siae()).refus().orElseThrow().code())
        .isEqualTo("NIR_DEJA_UTILISE");
  }

  @Test
  void a_person_who_registers_with_a_number_already_taken_reads_a_masked_address() {
    String nir = nir();
    ouvert(nir);

    assertThat(
            service
                .create(personne(nir, "Autre"), candidat(UUID.randomUUID()))
                .refus()
                .orElseThrow()
                .message())
        .contains("c******@e******.f*")
        .doesNotContain(nir);
  }

  @Test
  void the_database_keeps_the_number_unique_when_two_files_are_opened_at_once() {
    String nir = nir();
    List<CompletableFuture<String>> essais =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> essai(nir, "Essai" + i)))
            .toList();

    assertThat(essais.stream().map(CompletableFuture::join).filter("FAIT"::equals)).hasSize(1);
    assertThat(
            jdbc.sql("select count(*) from candidat_nir where index_aveugle = ?")
                .param(chiffre.index(lu(nir)))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void without_a_number_a_person_of_the_same_name_and_birth_date_is_asked_about() {
    String nom = "Homonyme" + SUITE.incrementAndGet();
    CreateCandidat sansNir = sansNir(nom, false);

    assertThat(service.create(sansNir, siae()).isFait()).isTrue();
    assertThat(service.create(sansNir, siae()).refus().orElseThrow().code()).isEqualTo("HOMONYME");
    assertThat(service.create(sansNir(nom, true), siae()).isFait()).isTrue();
  }

  @Test
  void a_name_written_otherwise_is_the_same_name() {
    int suite = SUITE.incrementAndGet();
    UUID id = service.create(nomme("Zoé", "Lefèvre-D’Été" + suite), siae()).orElseThrow();
    CreateCandidat autrement = nomme("ZOE", "lefevre d'ete" + suite);

    assertThat(service.create(autrement, siae()).refus().orElseThrow().code())
        .isEqualTo("HOMONYME");
    assertThat(service.isNamed(id, autrement.etatCivil())).isTrue();
    assertThat(service.isNamed(id, nomme("Zoé", "Autre" + suite).etatCivil())).isFalse();
  }

  private static CreateCandidat nomme(String prenom, String nom) {
    return new CreateCandidat(
        new EtatCivil(null, prenom, nom, null, LocalDate.of(1984, 12, 20), null, null),
        Coordonnees.inconnues(),
        new Identifiants(null, MotifAbsenceNir.NO_NIR, null, null),
        false);
  }

  @Test
  void a_double_click_without_a_number_opens_one_file_and_two_people_at_once_are_asked_about() {
    Acteur auteur = siae();
    CreateCandidat typed = sansNir("Double" + SUITE.incrementAndGet(), false);
    CreateCandidat cliquee =
        new CreateCandidat(
            typed.etatCivil(), typed.coordonnees(), typed.identifiants(), false, UUID.randomUUID());

    assertThat(atOnce(() -> service.create(cliquee, auteur).orElseThrow().toString()))
        .hasSize(6)
        .containsOnly(service.create(cliquee, auteur).orElseThrow().toString());
    assertThat(service.create(cliquee, siae()).refus().map(r -> r.code()))
        .as("the key of a form is its author's")
        .contains("HOMONYME");

    CreateCandidat ailleurs = sansNir("Double" + SUITE.incrementAndGet(), false);
    assertThat(
            atOnce(
                () -> service.create(ailleurs, siae()).refus().map(r -> r.code()).orElse("FAIT")))
        .containsOnly("FAIT", "HOMONYME")
        .containsOnlyOnce("FAIT");
  }

  private static List<String> atOnce(java.util.function.Supplier<String> gesture) {
    return IntStream.range(0, 6)
        .mapToObj(i -> CompletableFuture.supplyAsync(gesture))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @Test
  void a_person_recognised_keeps_one_file_which_learns_the_number() {
    String nom = "Homonyme" + SUITE.incrementAndGet();
    UUID id = service.create(sansNir(nom, false), siae()).orElseThrow();
    String nir = nir();
    CreateCandidat typed =
        new CreateCandidat(
            sansNir(nom, false).etatCivil(),
            Coordonnees.inconnues(),
            new Identifiants(nir, null, null, null),
            false);
    assertThat(service.create(typed, siae()).refus().orElseThrow().code()).isEqualTo("HOMONYME");
    assertThat(service.homonymes(typed))
        .singleElement()
        .satisfies(h -> assertThat(h.id()).isEqualTo(id))
        .matches(h -> !h.nirConnu());

    assertThat(service.recognise(id, typed, siae()).orElseThrow()).isEqualTo(id);
    assertThat(service.findByNir(lu(nir))).contains(id);
    assertThatThrownBy(() -> service.recognise(ouvert(nir()), typed, siae()))
        .as("a file of another name is not theirs to choose")
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void an_envelope_moved_to_another_row_cannot_be_read() {
    UUID une = ouvert(nir());
    UUID autre = ouvert(nir());
    jdbc.sql(
            "update candidat_nir set enveloppe = (select enveloppe from candidat_nir where candidat_id = ?) where candidat_id = ?")
        .param(une)
        .param(autre)
        .update();

    assertThatThrownBy(() -> service.nirOf(autre)).isInstanceOf(NirIllisibleException.class);
    assertThat(service.nirOf(une)).isPresent();
  }

  @Test
  void the_number_is_nowhere_in_clear_in_the_database() {
    String nir = nir();
    ouvert(nir);

    assertThat(
            jdbc.sql(
                    "select count(*) from candidat c join candidat_nir n on n.candidat_id = c.id where c::text like :nir or encode(n.enveloppe, 'escape') like :nir")
                .param("nir", "%" + nir.substring(0, 13) + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void rotation_seals_every_row_with_the_new_key_and_the_old_one_may_go() {
    String nir = nir();
    UUID id = ouvert(nir);
    Map<String, String> deux =
        new java.util.HashMap<>(java.util.Objects.requireNonNull(cles.cles()));
    deux.put("nouvelle", Base64.getEncoder().encodeToString(new byte[32]));
    CoffreNir tourne = coffre(new NirProperties("nouvelle", deux, cles.cleIndex()));

    transaction.executeWithoutResult(
        status -> {
          ByteArrayOutputStream said = new ByteArrayOutputStream();
          new CommandeRotationNir(new RotationNirService(tourne), java.util.List.of())
              .run(new PrintStream(said, true, StandardCharsets.UTF_8));
          assertThat(said.toString(StandardCharsets.UTF_8))
              .contains("numéros passés à la clé active")
              .doesNotContain(nir, "FIGURE nir.resealed = 0");
          CoffreNir sansAncienne =
              coffre(
                  new NirProperties(
                      "nouvelle", Map.of("nouvelle", deux.get("nouvelle")), cles.cleIndex()));
          assertThat(sansAncienne.find(id).map(Nir::valeur)).contains(nir);
          assertThat(sansAncienne.findCandidat(lu(nir))).contains(id);
          status.setRollbackOnly();
        });
  }

  @Test
  void one_row_that_no_key_opens_does_not_stop_the_rotation_of_the_others() {
    UUID abimee = ouvert(nir());
    jdbc.sql("update candidat_nir set enveloppe = '\\x0102' where candidat_id = ?")
        .param(abimee)
        .update();
    UUID saine = ouvert(nir());
    Map<String, String> deux =
        new java.util.HashMap<>(java.util.Objects.requireNonNull(cles.cles()));
    deux.put("autre", Base64.getEncoder().encodeToString(new byte[32]));
    CoffreNir tourne = coffre(new NirProperties("autre", deux, cles.cleIndex()));

    transaction.executeWithoutResult(
        status -> {
          RotationNirService.Lot lot =
              new RotationNirService(tourne)
                  .resceller(RotationNirService.Lot.debut().dernier(), 1000);
          assertThat(lot.illisibles()).isPositive();
          assertThat(tourne.aResceller(RotationNirService.Lot.debut().dernier(), 1000))
              .extracting(CoffreNir.Ligne::candidatId)
              .contains(abimee)
              .doesNotContain(saine);
          status.setRollbackOnly();
        });
  }

  @Test
  void a_helper_sees_in_full_only_the_people_they_brought() {
    Acteur aidant = prescripteur(false);
    UUID id = service.create(personne(nir(), "Secret"), aidant).orElseThrow();

    assertThat(candidats.identiteOf(id, aidant).nomComplet()).isEqualTo("Camille Secret");
    Identite vueParUnAutre = candidats.identiteOf(id, prescripteur(false));
    assertThat(vueParUnAutre.nomComplet()).isEqualTo("C****** S*****");
    assertThat(vueParUnAutre.coordonnees().email()).isNull();
    assertThat(candidats.identiteOf(id, prescripteur(true)).masquee()).isFalse();
    assertThat(candidats.identiteOf(id, siae()).masquee()).isFalse();
    assertThat(candidats.identiteOf(id, ddets()).masquee()).isTrue();
    assertThat(candidats.identiteOf(id, candidat(id)).masquee()).isFalse();
    assertThat(candidats.identiteOf(id, candidat(UUID.randomUUID())).masquee()).isTrue();
  }

  @Test
  void a_helper_who_did_not_bring_the_person_cannot_change_the_file() {
    UUID id = ouvert(nir());
    UpdateCandidat change =
        new UpdateCandidat(
            personne(nir(), "X").etatCivil(),
            Coordonnees.inconnues(),
            new Identifiants(null, null, null, null));

    assertThatThrownBy(() -> service.update(id, change, prescripteur(false)))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void completing_an_identity_fills_the_gaps_and_touches_nothing_known() {
    String nir = nir();
    UUID id =
        service.create(sansNir("Lacune" + SUITE.incrementAndGet(), false), siae()).orElseThrow();

    CompleteIdentite complement =
        new CompleteIdentite(
            Civilite.MME, LocalDate.of(1999, 1, 1), new Identifiants(nir, null, "1234567E", null));
    assertThat(service.complete(id, complement, siae()).refus().orElseThrow().code())
        .isEqualTo("NIR_CIVILITE");

    CompleteIdentite juste =
        new CompleteIdentite(
            Civilite.M, LocalDate.of(1999, 1, 1), new Identifiants(nir, null, "1234567E", null));
    assertThat(service.complete(id, juste, siae()).isFait()).isTrue();
    Identite identite = candidats.identiteOf(id);
    assertThat(identite.etatCivil().dateNaissance()).isEqualTo("1984-12-20");
    assertThat(identite.nirPresent()).isTrue();
    assertThat(identite.motifAbsenceNir()).isNull();
    assertThat(service.findByNir(lu(nir))).contains(id);
  }

  @Test
  void a_number_on_file_changes_by_the_support_only() {
    UUID id = ouvert(nir());
    String autre = nir();
    UpdateCandidat change =
        new UpdateCandidat(
            personne(autre, "Dupont").etatCivil(),
            Coordonnees.inconnues(),
            new Identifiants(autre, null, null, null));

    assertThat(service.update(id, change, siae()).refus().orElseThrow().code())
        .isEqualTo("NIR_DEJA_RENSEIGNE");
    assertThat(service.update(id, change, Acteur.systeme()).isFait()).isFalse();
    assertThat(service.update(id, change, support()).isFait()).isTrue();
    assertThat(service.findByNir(lu(autre))).contains(id);
  }

  @Test
  void the_database_refuses_a_number_together_with_a_reason_for_its_absence() {
    UUID id = ouvert(nir());

    assertThatThrownBy(
            () ->
                jdbc.sql("update candidat set motif_absence_nir = 'NO_NIR' where id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_start_without_the_right_keys_is_refused() {
    String autre = Base64.getEncoder().encodeToString(new byte[32]);
    NirProperties absentes = new NirProperties(null, null, null);
    NirProperties changees =
        new NirProperties(
            cles.cleActive(),
            Map.of(java.util.Objects.requireNonNull(cles.cleActive()), autre),
            cles.cleIndex());
    NirProperties indexChange = new NirProperties(cles.cleActive(), cles.cles(), autre);

    assertThatThrownBy(() -> trousseau(absentes, environment).afterPropertiesSet())
        .isInstanceOf(ClesNirException.class)
        .hasMessageContaining("parcours.nir.cle-active");
    assertThatThrownBy(() -> trousseau(changees, environment).afterPropertiesSet())
        .isInstanceOf(ClesNirException.class)
        .hasMessageContaining("n’est pas celle");
    assertThatThrownBy(() -> trousseau(indexChange, environment).afterPropertiesSet())
        .isInstanceOf(ClesNirException.class)
        .hasMessageContaining("index");
    assertThatThrownBy(() -> trousseau(cles, new MockEnvironment()).afterPropertiesSet())
        .isInstanceOf(ClesNirException.class)
        .hasMessageContaining("développement");
  }

  @Test
  void the_number_never_reaches_a_text_a_log_or_an_exception(CapturedOutput sortie) {
    String nir = nir();
    CreateCandidat command = personne(nir, "Canari");
    UUID id = service.create(command, siae()).orElseThrow();
    Resultat<Nir> faux = Nir.of(nir.substring(0, 14) + "X");

    assertThat(
            List.of(command, command.identifiants(), lu(nir), candidats.identiteOf(id), faux, cles)
                .toString())
        .doesNotContain(nir.substring(0, 12));
    assertThatThrownBy(() -> coffreCasse(id)).hasMessageNotContaining(nir.substring(0, 12));
    assertThat(sortie.getAll()).doesNotContain(nir.substring(0, 12));
  }

  private void coffreCasse(UUID id) {
    jdbc.sql("update candidat_nir set enveloppe = '\\x0102' where candidat_id = ?")
        .param(id)
        .update();
    service.nirOf(id);
  }

  private String essai(String nir, String nom) {
    try {
      return service.create(personne(nir, nom), siae()).isFait() ? "FAIT" : "REFUS";
    } catch (ConflitException e) {
      return "CONFLIT";
    }
  }

  private CoffreNir coffre(NirProperties properties) {
    return new CoffreNir(jdbc, new NirChiffre(properties));
  }

  private TrousseauNir trousseau(NirProperties properties, Environment profils) {
    return new TrousseauNir(properties, new NirChiffre(properties), jdbc, profils);
  }

  private UUID ouvert(String nir) {
    return service.create(personne(nir, "Dupont"), siae()).orElseThrow();
  }

  private static CreateCandidat personne(String nir, String nom) {
    return new CreateCandidat(
        new EtatCivil(Civilite.M, "Camille", nom, null, LocalDate.of(1984, 12, 20), null, null),
        new Coordonnees("camille@example.fr", null, null, null, null),
        new Identifiants(nir, null, null, null),
        true);
  }

  private static CreateCandidat sansNir(String nom, boolean confirme) {
    return new CreateCandidat(
        new EtatCivil(null, "Camille", nom, null, LocalDate.of(1984, 12, 20), null, null),
        Coordonnees.inconnues(),
        new Identifiants(null, MotifAbsenceNir.NO_NIR, null, null),
        confirme);
  }

  /** A valid number of a man born in December 1984, never used before in this JVM. */
  private static String nir() {
    String corps = "184128" + "6194" + "%03d".formatted(SUITE.incrementAndGet());
    return corps + "%02d".formatted(97 - Long.parseLong(corps) % 97);
  }

  private static Nir lu(String nir) {
    return Nir.of(nir).orElseThrow();
  }

  private static Acteur siae() {
    return professionnel(Categorie.SIAE, "ACI", false);
  }

  private static Acteur prescripteur(boolean habilite) {
    return professionnel(Categorie.PRESCRIPTEUR, habilite ? "FT" : "ORIENTEUR", habilite);
  }

  private static Acteur ddets() {
    return professionnel(Categorie.INSTITUTION, "DDETS", false);
  }

  private static Acteur professionnel(Categorie categorie, String kind, boolean habilite) {
    return new Acteur(
        UUID.randomUUID(),
        Profil.PROFESSIONNEL,
        UUID.randomUUID(),
        categorie,
        kind,
        habilite,
        false,
        "62",
        null);
  }

  private static Acteur support() {
    return new Acteur(
        UUID.randomUUID(), Profil.SUPPORT, null, null, null, false, false, null, null);
  }

  private static Acteur candidat(UUID id) {
    return new Acteur(UUID.randomUUID(), Profil.CANDIDAT, null, null, null, false, false, null, id);
  }
}
