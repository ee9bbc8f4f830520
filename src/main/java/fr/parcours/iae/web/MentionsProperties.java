package fr.parcours.iae.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes the service and who hosts it: what the law of 21 June 2004 (article 1-1, since the
 * law of 21 May 2024) wants read by everybody. Only who opens the service knows; nothing is made up
 * for them, and the pages say what is missing.
 *
 * @param editeur the administration that opens the service
 * @param directeurPublication name and office of the director of publication
 * @param hebergeur who hosts it
 * @param delegueDonnees how the data protection officer is reached
 * @param contactAccessibilite how one says that a page cannot be used
 */
@ConfigurationProperties("parcours.mentions")
public record MentionsProperties(
    @DefaultValue Personne editeur,
    @DefaultValue("") String directeurPublication,
    @DefaultValue Personne hebergeur,
    @DefaultValue("") String delegueDonnees,
    @DefaultValue("") String contactAccessibilite) {

  /**
   * Who answers for something.
   *
   * @param courriel asked of the editor only
   */
  public record Personne(
      @DefaultValue("") String nom,
      @DefaultValue("") String adresse,
      @DefaultValue("") String telephone,
      @DefaultValue("") String courriel) {}

  /** Names of the settings that the law wants and nobody gave. */
  public List<String> manquantes() {
    List<String> manquantes = new ArrayList<>();
    missing(manquantes, "parcours.mentions.editeur.nom", editeur.nom());
    missing(manquantes, "parcours.mentions.editeur.adresse", editeur.adresse());
    missing(manquantes, "parcours.mentions.editeur.telephone", editeur.telephone());
    missing(manquantes, "parcours.mentions.editeur.courriel", editeur.courriel());
    missing(manquantes, "parcours.mentions.directeur-publication", directeurPublication);
    missing(manquantes, "parcours.mentions.hebergeur.nom", hebergeur.nom());
    missing(manquantes, "parcours.mentions.hebergeur.adresse", hebergeur.adresse());
    missing(manquantes, "parcours.mentions.hebergeur.telephone", hebergeur.telephone());
    missing(manquantes, "parcours.mentions.delegue-donnees", delegueDonnees);
    missing(manquantes, "parcours.mentions.contact-accessibilite", contactAccessibilite);
    return manquantes;
  }

  public boolean isComplet() {
    return manquantes().isEmpty();
  }

  private static void missing(List<String> manquantes, String nom, String valeur) {
    if (valeur.isBlank()) {
      manquantes.add(nom);
    }
  }
}
