package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.Civilite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Names and birth of a person. */
public record EtatCivil(
    @Nullable Civilite civilite,
    String prenom,
    String nomUsage,
    @Nullable String nomNaissance,
    @Nullable LocalDate dateNaissance,
    @Nullable String communeNaissance,
    @Nullable String paysNaissance) {

  public EtatCivil {
    prenom = prenom.strip();
    nomUsage = nomUsage.strip();
  }

  public String nomComplet() {
    return prenom + " " + nomUsage;
  }

  @Override
  public String toString() {
    return "EtatCivil[masqué]";
  }
}
