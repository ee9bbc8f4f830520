package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.Masque;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may read of a person.
 *
 * @param masquee names reduced to initials and everything else hidden
 */
public record Identite(
    UUID id,
    EtatCivil etatCivil,
    Coordonnees coordonnees,
    boolean nirPresent,
    @Nullable MotifAbsenceNir motifAbsenceNir,
    @Nullable String identifiantFt,
    @Nullable MotifAbsenceFt motifAbsenceFt,
    UUID creePar,
    boolean masquee) {

  public String nomComplet() {
    return etatCivil.nomComplet();
  }

  public boolean isFtConnu() {
    return identifiantFt != null || motifAbsenceFt != null;
  }

  public boolean isNirConnu() {
    return nirPresent || motifAbsenceNir != null;
  }

  public boolean isEtatCivilConnu() {
    return etatCivil.civilite() != null && etatCivil.dateNaissance() != null;
  }

  /** The same person for a viewer without the right to know them. */
  Identite masquer() {
    EtatCivil initiales =
        new EtatCivil(
            null,
            Masque.nom(etatCivil.prenom()),
            Masque.nom(etatCivil.nomUsage()),
            null,
            null,
            null,
            null);
    return new Identite(
        id, initiales, Coordonnees.inconnues(), nirPresent, null, null, null, creePar, true);
  }

  @Override
  public String toString() {
    return "Identite[" + id + "]";
  }
}
