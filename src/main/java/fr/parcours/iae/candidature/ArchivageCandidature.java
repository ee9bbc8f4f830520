package fr.parcours.iae.candidature;

import static fr.parcours.iae.candidature.EtatCandidature.ACCEPTEE;
import static fr.parcours.iae.candidature.EtatCandidature.ANNULEE;
import static fr.parcours.iae.candidature.EtatCandidature.A_L_ETUDE;
import static fr.parcours.iae.candidature.EtatCandidature.EMBAUCHE_AILLEURS;
import static fr.parcours.iae.candidature.EtatCandidature.EN_ATTENTE;
import static fr.parcours.iae.candidature.EtatCandidature.NOUVELLE;
import static fr.parcours.iae.candidature.EtatCandidature.REFUSEE;
import static fr.parcours.iae.candidature.EtatCandidature.RETIREE;

import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Time and candidatures: who still sees them, when they are refused or archived by themselves. */
public final class ArchivageCandidature {

  public static final int JOURS_DE_VISIBILITE = 730;
  public static final int JOURS_AVANT_REFUS = 60;
  public static final int JOURS_AVANT_ARCHIVAGE = 180;

  private static final Set<EtatCandidature> ARCHIVABLES_A_LA_MAIN =
      EnumSet.of(REFUSEE, ANNULEE, EMBAUCHE_AILLEURS, RETIREE);
  private static final Set<EtatCandidature> ARCHIVABLES =
      EnumSet.of(NOUVELLE, A_L_ETUDE, EN_ATTENTE, REFUSEE, ANNULEE, EMBAUCHE_AILLEURS, RETIREE);
  static final Set<EtatCandidature> REFUSABLES_SANS_REPONSE = EnumSet.of(NOUVELLE, A_L_ETUDE);

  private ArchivageCandidature() {}

  /** The states an employer may put away by hand. */
  public static Set<EtatCandidature> archivablesALaMain() {
    return EnumSet.copyOf(ARCHIVABLES_A_LA_MAIN);
  }

  /** The states the automatic archive takes. */
  static Set<EtatCandidature> archivables() {
    return EnumSet.copyOf(ARCHIVABLES);
  }

  /** A SIAE sees what it received for two years, and whom it hired for ever. */
  public static boolean isVisibleParEmployeur(
      EtatCandidature etat, LocalDate creeeLe, LocalDate aujourdhui) {
    return etat == ACCEPTEE || !creeeLe.isBefore(aujourdhui.minusDays(JOURS_DE_VISIBILITE));
  }

  /** Left without an answer for sixty days. */
  public static boolean isARefuser(
      EtatCandidature etat, boolean archivee, LocalDate modifieeLe, LocalDate aujourdhui) {
    return REFUSABLES_SANS_REPONSE.contains(etat)
        && !archivee
        && isAncienne(modifieeLe, aujourdhui, JOURS_AVANT_REFUS);
  }

  /** Left alone for a hundred and eighty days. */
  public static boolean isAArchiver(
      EtatCandidature etat, boolean archivee, LocalDate modifieeLe, LocalDate aujourdhui) {
    return ARCHIVABLES.contains(etat)
        && !archivee
        && isAncienne(modifieeLe, aujourdhui, JOURS_AVANT_ARCHIVAGE);
  }

  /** By hand, only what is over without a hire. */
  public static Verdict archiver(EtatCandidature etat, boolean archivee) {
    if (archivee) {
      return refuse("DEJA_ARCHIVEE", "Cette candidature est déjà archivée.");
    }
    return ARCHIVABLES_A_LA_MAIN.contains(etat)
        ? Verdict.accorde()
        : refuse(
            "ETAT",
            "Une candidature dans l’état « %s » ne peut pas être archivée."
                .formatted(etat.libelle()));
  }

  /** By hand, whatever is archived may come back. */
  public static Verdict desarchiver(boolean archivee) {
    return archivee
        ? Verdict.accorde()
        : refuse("NON_ARCHIVEE", "Cette candidature n’est pas archivée.");
  }

  private static boolean isAncienne(LocalDate modifieeLe, LocalDate aujourdhui, int jours) {
    return !modifieeLe.isAfter(aujourdhui.minusDays(jours));
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.SERVICE_PUBLIC);
  }
}
