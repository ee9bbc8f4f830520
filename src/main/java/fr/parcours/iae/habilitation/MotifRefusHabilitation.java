package fr.parcours.iae.habilitation;

/**
 * Why a request is refused: what the State looks at before it habilitates.
 *
 * <p>Article L. 5132-3 of the Code du travail; arrêté du 1er septembre 2021.
 */
public enum MotifRefusHabilitation {
  NON_CONNUE("L’organisation n’est pas connue des services de l’État"),
  MISSION("L’accompagnement de personnes éloignées de l’emploi n’est pas sa mission"),
  MOYENS("Ses équipes ne sont pas en mesure de poser le diagnostic"),
  BESOIN("Le besoin est déjà couvert dans le département"),
  AUTRE_MOTIF("Autre motif, expliqué ci-dessous");

  private final String libelle;

  MotifRefusHabilitation(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
