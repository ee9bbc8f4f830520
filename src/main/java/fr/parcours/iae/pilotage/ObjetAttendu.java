package fr.parcours.iae.pilotage;

import fr.parcours.iae.tache.NatureHalte;
import java.util.Arrays;
import java.util.List;

/**
 * What figures are about. The usual ones leave out what is meant to last (a date of the case) and
 * what the platform sends by itself: their durations would hide those that people can shorten.
 */
public enum ObjetAttendu {
  USUEL("", "Tâches et réponses", true, NatureHalte.REPONSE),
  TACHES("taches", "Tâches seulement", true),
  REPONSES("reponses", "Réponses attendues", false, NatureHalte.REPONSE),
  DATES("dates", "Dates prévues des dossiers", false, NatureHalte.DATE),
  ENVOIS("envois", "Envois automatiques", false, NatureHalte.ENVOI),
  TOUT("tout", "Tout", true, NatureHalte.values());

  private final String cle;
  private final String libelle;
  private final boolean taches;
  private final List<NatureHalte> natures;

  ObjetAttendu(String cle, String libelle, boolean taches, NatureHalte... natures) {
    this.cle = cle;
    this.libelle = libelle;
    this.taches = taches;
    this.natures = List.of(natures);
  }

  /** The one an address names; the usual one for anything else. */
  public static ObjetAttendu of(String cle) {
    return Arrays.stream(values()).filter(o -> o.cle.equals(cle)).findFirst().orElse(USUEL);
  }

  public String cle() {
    return cle;
  }

  public String libelle() {
    return libelle;
  }

  boolean hasTaches() {
    return taches;
  }

  List<NatureHalte> natures() {
    return natures;
  }
}
