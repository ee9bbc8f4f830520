package fr.parcours.iae.publication;

import fr.parcours.iae.controle.ControleModeles;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.version.Nature;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of files and words before anything reads them. */
final class ReglesDepot {

  /** What the gate takes, in bytes. */
  static final int TAILLE_MAX = ControleModeles.TAILLE_MAX;

  private static final int NOMBRE_MAX = 40;
  private static final int MOTIF_MIN = 5;
  private static final int MOTIF_MAX = 500;
  private static final Pattern FORMULAIRE = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}\\.form");

  private ReglesDepot() {}

  /** Nobody else learns that there are proposals. */
  static void administers(Acteur acteur) {
    if (acteur.profil() != Profil.ADMINISTRATEUR) {
      throw new IntrouvableException("proposition");
    }
  }

  static Optional<Refus> motif(String code, String motif) {
    return motif.length() < MOTIF_MIN || motif.length() > MOTIF_MAX
        ? refus(code, "Dites pourquoi en 5 à 500 caractères : l’historique garde votre raison.")
        : Optional.empty();
  }

  static Optional<Refus> fichiers(Nature nature, List<FichierRecu> fichiers) {
    if (fichiers.isEmpty()) {
      return refus("FICHIER_REQUIS", "Choisissez au moins un fichier à remplacer.");
    }
    if (fichiers.size() > NOMBRE_MAX) {
      return refus("TROP_DE_FICHIERS", "Envoyez au plus " + NOMBRE_MAX + " fichiers à la fois.");
    }
    String suffix = suffix(nature);
    Set<String> names = new HashSet<>();
    for (FichierRecu fichier : fichiers) {
      Optional<Refus> refus = fichier(nature, suffix, fichier);
      if (refus.isPresent()) {
        return refus;
      }
      String name = fichier.nom().endsWith(suffix) ? suffix : fichier.nom();
      if (!names.add(name)) {
        return refus(
            "FICHIER_EN_DOUBLE",
            name.equals(suffix)
                ? "Envoyez un seul fichier "
                    + suffix
                    + " : il remplace celui de la version de départ."
                : "Le fichier " + name + " a été choisi deux fois.");
      }
    }
    return Optional.empty();
  }

  private static Optional<Refus> fichier(Nature nature, String suffix, FichierRecu fichier) {
    boolean form = nature == Nature.PROCESSUS && FORMULAIRE.matcher(fichier.nom()).matches();
    if (!form && !fichier.nom().endsWith(suffix)) {
      return refus(
          "NOM_DE_FICHIER",
          nature == Nature.PROCESSUS
              ? "« "
                  + fichier.nom()
                  + " » n’est pas attendu : envoyez un fichier .bpmn, ou des"
                  + " fichiers .form nommés comme leur identifiant."
              : "« " + fichier.nom() + " » n’est pas attendu : envoyez un fichier .dmn.");
    }
    if (fichier.contenu().length == 0) {
      return refus("FICHIER_VIDE", "« " + fichier.nom() + " » est vide.");
    }
    return fichier.contenu().length > TAILLE_MAX
        ? refus(
            "FICHIER_TROP_GRAND",
            "« " + fichier.nom() + " » dépasse 1 Mo : un modèle en fait d’ordinaire moins de 0,1.")
        : Optional.empty();
  }

  static String suffix(Nature nature) {
    return nature == Nature.PROCESSUS ? ".bpmn" : ".dmn";
  }

  static Optional<Refus> refus(String code, String message) {
    return Optional.of(Refus.saisie(code, message));
  }

  /** {@code RIEN_NE_CHANGE}: what was sent is what the version it starts from says already. */
  static Refus rienNeChange() {
    return Refus.saisie(
        "RIEN_NE_CHANGE", "Ces fichiers sont ceux de la version de départ : rien ne change.");
  }
}
