package fr.parcours.iae.pilotage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How warm a step is drawn: by half of its tasks' waiting, never by how many there are. */
public enum Chaleur {
  INCONNUE("aucune tâche terminée dans la période"),
  MOINS_D_UN_JOUR("moins d’un jour"),
  MOINS_DE_TROIS_JOURS("de 1 à 3 jours"),
  MOINS_D_UNE_SEMAINE("de 3 à 7 jours"),
  MOINS_DE_QUINZE_JOURS("de 7 à 15 jours"),
  PLUS_DE_QUINZE_JOURS("15 jours et plus");

  private static final double JOUR = 86_400;
  private static final List<Integer> BORNES = List.of(1, 3, 7, 15);

  private final String libelle;

  Chaleur(String libelle) {
    this.libelle = libelle;
  }

  /** Of a median in seconds. */
  public static Chaleur of(@Nullable Double mediane) {
    if (mediane == null) {
      return INCONNUE;
    }
    long passees = BORNES.stream().filter(jours -> mediane >= jours * JOUR).count();
    return values()[(int) passees + 1];
  }

  public String libelle() {
    return libelle;
  }

  /** From 0, unknown, to 5. */
  public int niveau() {
    return ordinal();
  }
}
