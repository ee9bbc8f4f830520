package fr.parcours.iae.suspension;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.RegleMotifSuspension;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a suspension look at, and asks the table of reasons in force. */
@Component
class DossiersSuspension {

  private final PassIaeService passIaes;
  private final EmbaucheService embauches;
  private final Organisations organisations;
  private final Decisions decisions;
  private final Clock clock;

  DossiersSuspension(
      PassIaeService passIaes,
      EmbaucheService embauches,
      Organisations organisations,
      Decisions decisions,
      Clock clock) {
    this.passIaes = passIaes;
    this.embauches = embauches;
    this.organisations = organisations;
    this.decisions = decisions;
    this.clock = clock;
  }

  DossierSuspension of(UUID passId) {
    PassIae pass = passIaes.find(passId).orElseThrow(() -> new IntrouvableException("PASS IAE"));
    List<Embauche> concluded = embauches.concludedOn(passId);
    List<Suspension> suspensions = passIaes.suspensionsOf(passId);
    if (concluded.isEmpty()) {
      return new DossierSuspension(pass, concluded, null, "", suspensions);
    }
    Organisation siae = organisations.find(concluded.get(0).siaeId()).orElseThrow();
    return new DossierSuspension(
        pass, concluded, KindSiae.valueOf(siae.kind()), siae.departement(), suspensions);
  }

  /** The reasons this SIAE may choose, in the order shown. */
  List<RegleMotifSuspension> motifs(DossierSuspension dossier) {
    KindSiae kind = dossier.kind();
    return kind == null ? List.of() : RegleMotifSuspension.proposes(kind, preview(dossier));
  }

  /** What the table says of a reason, for a page. */
  RegleMotifSuspension motif(DossierSuspension dossier, MotifSuspension motif) {
    return RegleMotifSuspension.pour(motif, required(dossier), preview(dossier));
  }

  /** The same, kept in the record of decisions. */
  RegleMotifSuspension decide(DossierSuspension dossier, MotifSuspension motif) {
    ContexteDecision contexte = contexte(dossier);
    return RegleMotifSuspension.pour(
        motif, required(dossier), (cle, faits) -> decisions.evaluate(cle, contexte, faits));
  }

  private DecisionTable preview(DossierSuspension dossier) {
    ContexteDecision contexte = contexte(dossier);
    return (cle, faits) -> decisions.preview(cle, contexte, faits);
  }

  private ContexteDecision contexte(DossierSuspension dossier) {
    return new ContexteDecision(dossier.pass().id(), dossier.departement(), LocalDate.now(clock));
  }

  private static KindSiae required(DossierSuspension dossier) {
    KindSiae kind = dossier.kind();
    if (kind == null) {
      throw new IllegalStateException("PASS sans embauche : " + dossier.pass().id());
    }
    return kind;
  }
}
