package fr.parcours.iae.embauche;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.CompleteIdentite;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The identity part of the acceptance wizard: asks only for what the file does not say yet. */
@Component
class CompletionIdentite {

  private final CandidatService candidats;

  CompletionIdentite(CandidatService candidats) {
    this.candidats = candidats;
  }

  /** Facts for the form: which part of the identity is already there. */
  static Map<String, Object> faits(Identite identite) {
    return Map.of(
        "identiteConnue", identite.isEtatCivilConnu(),
        "nirConnu", identite.isNirConnu(),
        "ftConnu", identite.isFtConnu());
  }

  /** Fills the file in with what was typed; nothing typed, nothing done. */
  Verdict complete(UUID candidatId, Map<String, Object> champs, Acteur acteur) {
    CompleteIdentite saisie =
        new CompleteIdentite(
            code(champs, "civilite", Civilite::valueOf),
            (LocalDate) champs.get("dateNaissance"),
            new Identifiants(
                text(champs, "nir"),
                code(champs, "motifAbsenceNir", MotifAbsenceNir::valueOf),
                text(champs, "identifiantFt"),
                code(champs, "motifAbsenceFt", MotifAbsenceFt::valueOf)));
    if (isEmpty(saisie)) {
      return Verdict.accorde();
    }
    return candidats
        .complete(candidatId, saisie, acteur)
        .refus()
        .map(Verdict::refuse)
        .orElseGet(Verdict::accorde);
  }

  private static boolean isEmpty(CompleteIdentite saisie) {
    Identifiants ids = saisie.identifiants();
    return saisie.civilite() == null
        && saisie.dateNaissance() == null
        && ids.nir() == null
        && ids.motifAbsenceNir() == null
        && ids.identifiantFt() == null
        && ids.motifAbsenceFt() == null;
  }

  private static @Nullable String text(Map<String, Object> champs, String cle) {
    Object value = champs.get(cle);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  private static <T> @Nullable T code(
      Map<String, Object> champs, String cle, Function<String, T> parse) {
    String value = text(champs, cle);
    return value == null ? null : parse.apply(value);
  }
}
