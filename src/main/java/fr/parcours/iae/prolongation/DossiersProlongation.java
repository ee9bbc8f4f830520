package fr.parcours.iae.prolongation;

import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.PlafondProlongation;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a prolongation look at, and asks the table of reasons in force. */
@Component
class DossiersProlongation {

  private final PassIaeService passIaes;
  private final EmbaucheService embauches;
  private final DemandesProlongation demandes;
  private final Organisations organisations;
  private final Decisions decisions;
  private final JdbcClient jdbc;
  private final Clock clock;

  DossiersProlongation(
      PassIaeService passIaes,
      EmbaucheService embauches,
      DemandesProlongation demandes,
      Organisations organisations,
      Decisions decisions,
      JdbcClient jdbc,
      Clock clock) {
    this.passIaes = passIaes;
    this.embauches = embauches;
    this.demandes = demandes;
    this.organisations = organisations;
    this.decisions = decisions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  DossierProlongation of(UUID passId) {
    PassIae pass = passIaes.find(passId).orElseThrow(() -> new IntrouvableException("PASS IAE"));
    boolean dernier =
        passIaes.findLatest(pass.candidatId()).map(PassIae::id).filter(passId::equals).isPresent();
    return new DossierProlongation(
        pass,
        dernier,
        embauches.concludedOn(passId),
        passIaes.prolongationsOf(passId),
        demandes.enAttente(passId));
  }

  /** The reasons the SIAE may choose; one whose cap is reached is left out. */
  List<RegleMotifProlongation> motifs(DossierProlongation dossier, Acteur acteur) {
    Organisation siae = siae(acteur);
    long deja = PlafondProlongation.joursCumules(dossier.periodes());
    LocalDate today = LocalDate.now(clock);
    return RegleMotifProlongation.proposes(kind(siae), table(dossier, siae, false)).stream()
        .filter(motif -> motif.choix(today).isAccorde() && !motif.plafond(deja).isAtteint())
        .toList();
  }

  /** What the table says of a reason; kept in the record of decisions when it is applied. */
  RegleMotifProlongation motif(
      DossierProlongation dossier, MotifProlongation motif, Acteur acteur, boolean applied) {
    Organisation siae = siae(acteur);
    return RegleMotifProlongation.pour(motif, kind(siae), table(dossier, siae, applied));
  }

  /**
   * Habilitated prescribers one may ask: those that brought the person, wherever they are, then
   * those of the SIAE's département.
   */
  List<Organisation> prescripteurs(DossierProlongation dossier, Acteur acteur) {
    Stream<Organisation> connus =
        jdbc
            .sql(
                """
                select distinct expediteur_organisation_id from candidature
                where candidat_id = ? and expediteur_organisation_id is not null
                """)
            .param(dossier.pass().candidatId())
            .query(UUID.class)
            .list()
            .stream()
            .flatMap(id -> organisations.find(id).stream());
    return Stream.concat(
            connus,
            organisations
                .inDepartement(siae(acteur).departement(), Categorie.PRESCRIPTEUR)
                .stream())
        .filter(Organisation::isPrescripteurHabilite)
        .distinct()
        .toList();
  }

  Organisation siae(Acteur acteur) {
    return organisations.find(Objects.requireNonNull(acteur.organisationId())).orElseThrow();
  }

  private DecisionTable table(DossierProlongation dossier, Organisation siae, boolean applied) {
    ContexteDecision contexte =
        new ContexteDecision(dossier.pass().id(), siae.departement(), LocalDate.now(clock));
    return decisions.table(contexte, applied);
  }

  private static KindSiae kind(Organisation siae) {
    return KindSiae.valueOf(siae.kind());
  }
}
