package fr.parcours.iae.regles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a SIAE may ask the prefect of its département to decide. */
public enum TypeDecisionPrefet {
  HEURES_MISE_A_DISPOSITION("Dépasser les heures en entreprise (association intermédiaire)", null),
  HORAIRE_HEBDOMADAIRE("Employer moins de vingt heures par semaine", null),
  PREMIERES_HEURES("Premières heures en chantier", null),
  PASSERELLE("Contrat passerelle", MesureSortie.PASSERELLE),
  CUMUL("Cumul avec un contrat de travail ordinaire", MesureSortie.CUMUL);

  private final String libelle;
  private final @Nullable MesureSortie mesure;

  TypeDecisionPrefet(String libelle, @Nullable MesureSortie mesure) {
    this.libelle = libelle;
    this.mesure = mesure;
  }

  public String libelle() {
    return libelle;
  }

  /** The measure before an exit whose own table bounds the decision. */
  public Optional<MesureSortie> mesure() {
    return Optional.ofNullable(mesure);
  }

  /** It lets a contract have fewer hours a week than the law asks for. */
  public boolean isHoraire() {
    return this == HORAIRE_HEBDOMADAIRE || this == PREMIERES_HEURES;
  }
}
