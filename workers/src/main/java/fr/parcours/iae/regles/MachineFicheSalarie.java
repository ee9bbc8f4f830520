package fr.parcours.iae.regles;

import static fr.parcours.iae.regles.EtatFicheSalarie.ARCHIVEE;
import static fr.parcours.iae.regles.EtatFicheSalarie.COMPLETEE;
import static fr.parcours.iae.regles.EtatFicheSalarie.DESACTIVEE;
import static fr.parcours.iae.regles.EtatFicheSalarie.ENVOYEE;
import static fr.parcours.iae.regles.EtatFicheSalarie.EN_ERREUR;
import static fr.parcours.iae.regles.EtatFicheSalarie.INTEGREE;
import static fr.parcours.iae.regles.EtatFicheSalarie.NOUVELLE;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a fiche salarié, from which state, and what a code of the ASP makes of it.
 *
 * <p>Spécification d'échange de l'ASP, fiches salarié (RIAE_FS).
 */
public final class MachineFicheSalarie {

  /** What people and the ASP do to a fiche. */
  public enum Action {
    COMPLETER(COMPLETEE, NOUVELLE, EN_ERREUR, DESACTIVEE, INTEGREE),
    ENVOYER(ENVOYEE, COMPLETEE),
    REJETER(EN_ERREUR, ENVOYEE),
    BLOQUER(EN_ERREUR, COMPLETEE),
    RENVOYER(COMPLETEE, EN_ERREUR),
    INTEGRER(INTEGREE, ENVOYEE),
    DESACTIVER(DESACTIVEE, NOUVELLE, EN_ERREUR, INTEGREE),
    REACTIVER(NOUVELLE, DESACTIVEE),
    ARCHIVER(ARCHIVEE, NOUVELLE, COMPLETEE, EN_ERREUR, INTEGREE, DESACTIVEE);

    private final EtatFicheSalarie vers;
    private final Set<EtatFicheSalarie> depuis;

    Action(EtatFicheSalarie vers, EtatFicheSalarie premier, EtatFicheSalarie... autres) {
      this.vers = vers;
      this.depuis = EnumSet.of(premier, autres);
    }

    public EtatFicheSalarie vers() {
      return vers;
    }
  }

  /** Everything is in order. */
  public static final String CODE_INTEGREE = "0000";

  /** The ASP holds this PASS for this SIRET already. */
  public static final String CODE_DOUBLON = "3436";

  /** How old, then how long untouched, a fiche is before the night puts it away. */
  public static final Period AGE_MINIMUM = Period.ofMonths(6);

  public static final Period REPOS = Period.ofMonths(1);

  private MachineFicheSalarie() {}

  /** The state an action leads to, or why it is not possible. */
  public static Resultat<EtatFicheSalarie> apres(Action action, EtatFicheSalarie etat) {
    return action.depuis.contains(etat)
        ? Resultat.fait(action.vers)
        : Resultat.refuse(
            Refus.saisie(
                "ETAT_FICHE",
                "Cette fiche salarié est « %s » : cette action n’est pas possible."
                    .formatted(etat.libelle())));
  }

  /** What the ASP's code makes of a fiche that was sent. */
  public static EtatFicheSalarie selon(String code) {
    return CODE_INTEGREE.equals(code) || CODE_DOUBLON.equals(code) ? INTEGREE : EN_ERREUR;
  }

  /** Integrated although the ASP knew it already: only its code for that, only once sent. */
  public static Verdict integrerEnDoublon(EtatFicheSalarie etat, String code) {
    if (etat != ENVOYEE) {
      return Verdict.refuse(
          Refus.saisie("INVALID_STATE", "Seule une fiche envoyée peut être intégrée."));
    }
    return CODE_DOUBLON.equals(code)
        ? Verdict.accorde()
        : Verdict.refuse(
            Refus.saisie("ONLY_3436", "Seul le code 3436 de l’ASP signale un doublon."));
  }

  /** A fiche is put away once its PASS is over and can no longer be prolonged. */
  public static Verdict archiver(EtatFicheSalarie etat, LocalDate finPass, LocalDate jour) {
    if (!jour.isAfter(finPass)) {
      return Verdict.refuse(
          Refus.saisie("PASS_ENCORE_VALIDE", "Le PASS IAE de cette fiche est encore valide."));
    }
    if (OuvertureProlongationRule.isOuverte(finPass, jour)) {
      return Verdict.refuse(
          Refus.saisie(
              "PASS_ENCORE_PROLONGEABLE", "Le PASS IAE de cette fiche peut encore être prolongé."));
    }
    return apres(Action.ARCHIVER, etat).refus().map(Verdict::refuse).orElseGet(Verdict::accorde);
  }

  /** Whether the nightly tidying puts it away: PASS over, more than six months old, at rest. */
  public static boolean isArchivable(
      boolean passFini, LocalDate creeeLe, LocalDate modifieeLe, LocalDate jour) {
    return passFini
        && creeeLe.isBefore(jour.minus(AGE_MINIMUM))
        && modifieeLe.isBefore(jour.minus(REPOS));
  }

  /** The state a fiche comes back in, by the last code of the ASP; empty when it stays away. */
  public static Optional<EtatFicheSalarie> desarchiver(@Nullable String dernierCode) {
    if (dernierCode == null || dernierCode.isBlank()) {
      return Optional.of(NOUVELLE);
    }
    if (selon(dernierCode) == INTEGREE) {
      return Optional.of(INTEGREE);
    }
    return dernierCode.matches("3[234]\\d\\d") ? Optional.of(EN_ERREUR) : Optional.empty();
  }

  /** Whether the PASS moved after a fiche that was away was last written: the ASP missed it. */
  public static boolean isDatesManquees(LocalDate ficheModifieeLe, LocalDate passModifieLe) {
    return passModifieLe.isAfter(ficheModifieeLe);
  }

  /** Whether dates of the PASS that move must be told to the ASP with a movement M. */
  public static boolean isADire(EtatFicheSalarie etat) {
    return etat == ENVOYEE || etat == INTEGREE || etat == DESACTIVEE;
  }
}
