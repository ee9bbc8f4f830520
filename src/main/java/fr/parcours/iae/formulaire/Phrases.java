package fr.parcours.iae.formulaire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sentences that say what to correct, when the form does not bring its own. */
final class Phrases {

  private Phrases() {}

  static String requis(Composant.Champ champ) {
    if (champ.messages().requis() != null) {
      return champ.messages().requis();
    }
    return switch (champ.type()) {
      case LISTE, RADIO -> "Choisissez une réponse : « " + champ.libelle() + " ».";
      case CASES, ETIQUETTES -> "Cochez au moins une réponse : « " + champ.libelle() + " ».";
      case CASE -> "Cochez la case « " + champ.libelle() + " » pour continuer.";
      case DATE -> "Indiquez une date : « " + champ.libelle() + " ».";
      default -> "Remplissez le champ « " + champ.libelle() + " ».";
    };
  }

  static String illisible(Composant.Champ champ, String code) {
    String propre = champ.messages().invalide();
    return switch (code) {
      case "CARACTERE_INTERDIT" ->
          debut(champ) + "contient un caractère invisible : saisissez-le de nouveau.";
      case "VALEUR_MULTIPLE", "CASE_ILLISIBLE" ->
          debut(champ) + "n’a pas pu être lu : saisissez-le de nouveau.";
      case "HORS_LISTE" ->
          debut(champ) + "a une réponse qui n’est pas dans la liste : choisissez de nouveau.";
      case "TROP_DE_DECIMALES" -> {
        Integer decimales = champ.contraintes().decimales();
        yield decimales != null && decimales == 0
            ? debut(champ) + "doit être un nombre entier."
            : debut(champ) + "a trop de chiffres après la virgule (" + decimales + " au plus).";
      }
      case "NOMBRE_ILLISIBLE" ->
          propre != null ? propre : debut(champ) + "doit être un nombre, par exemple 26 ou 26,5.";
      case "DATE_ILLISIBLE" ->
          propre != null
              ? propre
              : debut(champ)
                  + "doit être une date sous la forme jj/mm/aaaa, par exemple 24/11/2026.";
      case "EMAIL_INVALIDE" ->
          propre != null
              ? propre
              : debut(champ) + "doit être une adresse électronique, par exemple nom@exemple.fr.";
      case "TELEPHONE_INVALIDE" ->
          propre != null
              ? propre
              : debut(champ) + "doit être un numéro de téléphone, par exemple 06 12 34 56 78.";
      default -> propre != null ? propre : debut(champ) + "n’a pas la forme attendue.";
    };
  }

  static String tropCourt(Composant.Champ champ, int minimum, int saisis) {
    return debut(champ)
        + "doit compter au moins "
        + caracteres(minimum)
        + " ("
        + saisis
        + " saisis).";
  }

  static String tropLong(Composant.Champ champ, int maximum, int saisis) {
    return debut(champ) + "ne peut dépasser " + caracteres(maximum) + " (" + saisis + " saisis).";
  }

  static String horsBornes(
      Composant.Champ champ, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (champ.messages().invalide() != null) {
      return champ.messages().invalide();
    }
    if (min != null && max != null) {
      return debut(champ)
          + "doit être compris entre "
          + ValeursInitiales.texte(min)
          + " et "
          + ValeursInitiales.texte(max)
          + ".";
    }
    return min != null
        ? debut(champ) + "doit valoir au moins " + ValeursInitiales.texte(min) + "."
        : debut(champ) + "doit valoir au plus " + ValeursInitiales.texte(max) + ".";
  }

  static String dateHorsBornes(
      Composant.Champ champ, @Nullable String propre, String relation, String borne) {
    return propre != null
        ? propre
        : debut(champ) + "doit être une date " + relation + " " + borne + ".";
  }

  static String inconnu(String nom) {
    String court = nom.length() > 60 ? nom.substring(0, 60) + "…" : nom;
    return "Le champ « " + court + " » n’existe pas dans ce formulaire.";
  }

  static String masque(Composant.Champ champ) {
    return debut(champ)
        + "ne concerne plus votre réponse : il a été retiré. Vérifiez, puis validez de nouveau.";
  }

  static String nonModifiable(Composant.Champ champ) {
    return debut(champ) + "ne peut pas être modifié ici.";
  }

  private static String debut(Composant.Champ champ) {
    return "Le champ « " + champ.libelle() + " » ";
  }

  private static String caracteres(int nombre) {
    return String.format(java.util.Locale.FRANCE, "%,d", nombre).replace('\u202f', ' ')
        + (nombre > 1 ? " caractères" : " caractère");
  }
}
