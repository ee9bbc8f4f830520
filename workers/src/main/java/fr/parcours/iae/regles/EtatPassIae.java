package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.util.Collection;

/** The state of a PASS IAE on a day, in the order in which it is looked for; nothing stores it. */
public enum EtatPassIae {
  EXPIRE("Expiré"),
  SUSPENDU("Suspendu"),
  VALIDE("Valide"),
  FUTUR("À venir");

  private final String libelle;

  EtatPassIae(String libelle) {
    this.libelle = libelle;
  }

  public static EtatPassIae le(
      LocalDate jour, PeriodePass pass, Collection<PeriodeSuspension> suspensions) {
    if (jour.isAfter(pass.fin())) {
      return EXPIRE;
    }
    if (suspensions.stream().anyMatch(suspension -> suspension.isEnCours(jour))) {
      return SUSPENDU;
    }
    return pass.isFutur(jour) ? FUTUR : VALIDE;
  }

  public String libelle() {
    return libelle;
  }

  /** Reused for a hire, never doubled: suspended and future ones too. */
  public boolean isValide() {
    return this != EXPIRE;
  }
}
