package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the criteria chosen make a diagnosis: a prescriber needs none, an employer a minimum. */
public final class DiagnosticRule {

  private DiagnosticRule() {}

  /** The first pair of criteria that exclude one another, if any. */
  public static Optional<List<CritereIae>> paireExclusive(Set<CritereIae> criteres) {
    return CritereIae.EXCLUSIFS.stream().filter(criteres::containsAll).findFirst();
  }

  /** Diagnosis of an habilitated prescriber: only a contradiction is refused. */
  public static Verdict verdictPrescripteur(Set<CritereIae> criteres) {
    return paireExclusive(criteres)
        .map(DiagnosticRule::contradictoires)
        .orElseGet(Verdict::accorde);
  }

  /** Diagnosis a SIAE makes for itself. */
  public static Verdict verdictEmployeur(
      KindSiae kind, Set<CritereIae> criteres, CriteresMinimum minimum) {
    return verdictPrescripteur(criteres)
        .and(
            () ->
                minimum.isAtteint(nombre(criteres, 1), nombre(criteres, 2))
                    ? Verdict.accorde()
                    : insuffisants(kind, minimum));
  }

  public static long nombre(Set<CritereIae> criteres, int niveau) {
    return criteres.stream().filter(c -> c.niveau() == niveau).count();
  }

  private static Verdict contradictoires(List<CritereIae> paire) {
    return Verdict.refuse(
        Refus.saisie(
            "CRITERES_CONTRADICTOIRES",
            "Les critères « %s » et « %s » ne peuvent pas être réunis par la même personne."
                .formatted(paire.get(0).libelle(), paire.get(1).libelle())));
  }

  private static Verdict insuffisants(KindSiae kind, CriteresMinimum minimum) {
    return Verdict.refuse(
        "CRITERES_INSUFFISANTS",
        "Pour une structure de type %s, il faut au moins %d critère de niveau 1 ou %d critères de niveau 2."
            .formatted(kind.name(), minimum.niveau1(), minimum.niveau2()),
        BaseLegale.CRITERES);
  }
}
