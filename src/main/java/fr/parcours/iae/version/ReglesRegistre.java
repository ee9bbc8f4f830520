package fr.parcours.iae.version;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import java.time.LocalDate;
import java.util.Optional;

/** What every decision written in a register obeys, be it of a version, a delay or waves. */
final class ReglesRegistre {

  private static final int MOTIF_MIN = 5;
  private static final int MOTIF_MAX = 500;

  private ReglesRegistre() {}

  /** Nobody else learns that there is a register. */
  static void administers(Acteur acteur) {
    if (acteur.profil() != Profil.ADMINISTRATEUR) {
      throw new IntrouvableException("registre");
    }
  }

  /** Written after the last decision its author read, with a reason, never in the past. */
  static Optional<Refus> refusal(
      long derniere, long vue, String motif, LocalDate enVigueurLe, LocalDate today) {
    if (derniere != vue) {
      return refus(
          "REGISTRE_CHANGE",
          "Une autre décision vient d’être enregistrée ici : relisez l’historique, puis recommencez.");
    }
    return motif(motif)
        .or(
            () ->
                enVigueurLe.isBefore(today)
                    ? refus(
                        "DATE_PASSEE",
                        "Choisissez aujourd’hui ou un jour à venir : ce qui est décidé avant ne change pas.")
                    : Optional.empty());
  }

  static Optional<Refus> motif(String motif) {
    return motif.length() < MOTIF_MIN || motif.length() > MOTIF_MAX
        ? refus(
            "MOTIF_REQUIS",
            "Dites pourquoi en 5 à 500 caractères : l’historique garde votre raison.")
        : Optional.empty();
  }

  static Optional<Refus> refus(String code, String message) {
    return Optional.of(Refus.saisie(code, message));
  }
}
