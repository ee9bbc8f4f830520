package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.CoherenceNirRule;
import fr.parcours.iae.regles.IdentifiantsRule;
import fr.parcours.iae.regles.IdentiteNirRule;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What must hold of a file before it is written. */
final class ControleCandidat {

  private ControleCandidat() {}

  static Verdict verdict(
      EtatCivil etatCivil, Identifiants identifiants, @Nullable Nir nir, LocalDate aujourdhui) {
    return noms(etatCivil)
        .and(() -> naissance(etatCivil, aujourdhui))
        .and(() -> IdentiteNirRule.stockage(identifiants.nir(), identifiants.motifAbsenceNir()))
        .and(() -> coherence(etatCivil, nir))
        .and(() -> franceTravail(identifiants));
  }

  private static Verdict noms(EtatCivil etatCivil) {
    if (etatCivil.prenom().isEmpty() || etatCivil.nomUsage().isEmpty()) {
      return refuse("NOM_REQUIS", "Indiquez le prénom et le nom de la personne.");
    }
    return hasLetter(etatCivil.prenom()) && hasLetter(etatCivil.nomUsage())
        ? Verdict.accorde()
        : refuse("NOM_SANS_LETTRE", "Le prénom et le nom s’écrivent avec des lettres.");
  }

  private static boolean hasLetter(String nom) {
    return nom.codePoints().anyMatch(Character::isLetter);
  }

  private static Verdict naissance(EtatCivil etatCivil, LocalDate aujourdhui) {
    LocalDate naissance = etatCivil.dateNaissance();
    return naissance == null
        ? Verdict.accorde()
        : IdentifiantsRule.dateNaissance(naissance, aujourdhui);
  }

  private static Verdict coherence(EtatCivil etatCivil, @Nullable Nir nir) {
    return nir == null
        ? Verdict.accorde()
        : CoherenceNirRule.verdict(nir.valeur(), etatCivil.civilite(), etatCivil.dateNaissance());
  }

  private static Verdict franceTravail(Identifiants identifiants) {
    String identifiant = identifiants.identifiantFt();
    if (identifiant == null) {
      return Verdict.accorde();
    }
    return identifiants.motifAbsenceFt() != null
        ? refuse(
            "FT_ET_MOTIF",
            "Donnez l’identifiant France Travail ou le motif d’absence, pas les deux.")
        : IdentifiantsRule.franceTravail(identifiant);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
