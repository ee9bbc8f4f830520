package fr.parcours.iae.candidat.web;

import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The validated fields of {@code create-candidat} as a command. */
final class ChampsCandidat {

  private ChampsCandidat() {}

  static CreateCandidat command(
      Map<String, Object> champs, boolean homonymeConfirme, @Nullable UUID cleDepot) {
    return new CreateCandidat(
        new EtatCivil(
            code(champs, "civilite", Civilite::valueOf),
            String.valueOf(champs.get("prenom")),
            nomUsage(champs),
            text(champs, "nomNaissance"),
            (LocalDate) champs.get("dateNaissance"),
            null,
            null),
        new Coordonnees(
            text(champs, "email"),
            text(champs, "telephone"),
            text(champs, "adresse"),
            text(champs, "codePostal"),
            text(champs, "commune")),
        new Identifiants(
            text(champs, "nir"),
            code(champs, "motifAbsenceNir", MotifAbsenceNir::valueOf),
            text(champs, "identifiantFt"),
            code(champs, "motifAbsenceFt", MotifAbsenceFt::valueOf)),
        homonymeConfirme,
        cleDepot);
  }

  /** The name of use, which is the name of birth unless another is given. */
  private static String nomUsage(Map<String, Object> champs) {
    String usage = text(champs, "nomUsage");
    return usage == null ? String.valueOf(champs.get("nomNaissance")) : usage;
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
