package fr.parcours.iae.tache.web;

import java.util.List;

/** The processes people filter the work list by, as they call them. */
public record Demarches(String cle, String libelle) {

  public static final List<Demarches> TOUTES =
      List.of(
          new Demarches("orientation", "Candidature"),
          new Demarches("eligibilite", "Éligibilité"),
          new Demarches("embauche", "Embauche"),
          new Demarches("parcours", "Parcours"),
          new Demarches("renouvellement", "Renouvellement"),
          new Demarches("prolongation", "Prolongation"),
          new Demarches("sortie", "Sortie"),
          new Demarches("transmission-fiche-salarie", "Fiche salarié"),
          new Demarches("rejet-mouvement", "Rejet de l’ASP"),
          new Demarches("decision-prefet", "Décision du préfet"),
          new Demarches("habilitation", "Habilitation"));

  /** The name of a process; its key when it has none here. */
  public static String nom(String cle) {
    return TOUTES.stream()
        .filter(d -> d.cle().equals(cle))
        .map(Demarches::libelle)
        .findFirst()
        .orElse(cle);
  }
}
