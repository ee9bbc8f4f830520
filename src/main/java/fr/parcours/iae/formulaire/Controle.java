package fr.parcours.iae.formulaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds one typed value against the rules of its field. */
final class Controle {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s\"<>(),;:]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}\\p{L}{2,24}");
  private static final Pattern TELEPHONE = Pattern.compile("(?:\\+\\d{8,15}|0\\d{9})");

  private final EtatFormulaire etat;
  private final LocalDate aujourdhui;

  Controle(EtatFormulaire etat, LocalDate aujourdhui) {
    this.etat = etat;
    this.aujourdhui = aujourdhui;
  }

  Optional<ErreurChamp> erreur(ChampPlace place, ValeurLue lue) {
    Composant.Champ champ = place.champ();
    if (lue.code() != null) {
      return refus(place, lue.code(), Phrases.illisible(champ, lue.code()));
    }
    if (lue.valeur() == null) {
      return estObligatoire(place)
          ? refus(place, "REQUIS", Phrases.requis(champ))
          : Optional.empty();
    }
    if (champ.type().aDesOptions()) {
      return choix(place, lue.valeur());
    }
    if (lue.valeur() instanceof String texte) {
      return texte(place, texte);
    }
    if (lue.valeur() instanceof LocalDate date) {
      return date(place, date);
    }
    return lue.valeur() instanceof Number nombre
        ? nombre(place, new BigDecimal(nombre.toString()))
        : Optional.empty();
  }

  boolean estObligatoire(ChampPlace place) {
    Contraintes contraintes = place.champ().contraintes();
    return contraintes.obligatoire() || etat.vrai(contraintes.obligatoireSi(), place.ligne());
  }

  private Optional<ErreurChamp> choix(ChampPlace place, Object valeur) {
    List<?> choisis = valeur instanceof List<?> liste ? liste : List.of(valeur);
    List<String> admis = etat.options(place).stream().map(Option::valeur).toList();
    return admis.containsAll(choisis)
        ? Optional.empty()
        : refus(place, "HORS_LISTE", Phrases.illisible(place.champ(), "HORS_LISTE"));
  }

  private Optional<ErreurChamp> texte(ChampPlace place, String texte) {
    Composant.Champ champ = place.champ();
    Contraintes regles = champ.contraintes();
    int longueur = texte.codePointCount(0, texte.length());
    if (longueur > regles.maxCaracteres()) {
      return refus(place, "TROP_LONG", Phrases.tropLong(champ, regles.maxCaracteres(), longueur));
    }
    if (regles.minCaracteres() != null && longueur < regles.minCaracteres()) {
      return refus(place, "TROP_COURT", Phrases.tropCourt(champ, regles.minCaracteres(), longueur));
    }
    if (champ.type() == TypeChamp.TEXTE && texte.indexOf('\n') >= 0) {
      return refus(place, "CARACTERE_INTERDIT", Phrases.illisible(champ, "CARACTERE_INTERDIT"));
    }
    if (regles.motif() != null && !TexteBorne.correspond(regles.motif(), texte)) {
      return refus(place, "FORME", Phrases.illisible(champ, "FORME"));
    }
    if (regles.nature() == Contraintes.Nature.EMAIL && !EMAIL.matcher(texte).matches()) {
      return refus(place, "EMAIL_INVALIDE", Phrases.illisible(champ, "EMAIL_INVALIDE"));
    }
    String chiffres = texte.replaceAll("[ .\\-()]", "");
    if (regles.nature() == Contraintes.Nature.TELEPHONE && !TELEPHONE.matcher(chiffres).matches()) {
      return refus(place, "TELEPHONE_INVALIDE", Phrases.illisible(champ, "TELEPHONE_INVALIDE"));
    }
    return Optional.empty();
  }

  private Optional<ErreurChamp> nombre(ChampPlace place, BigDecimal nombre) {
    BigDecimal min = place.champ().contraintes().min();
    BigDecimal max = place.champ().contraintes().max();
    boolean dedans =
        (min == null || nombre.compareTo(min) >= 0) && (max == null || nombre.compareTo(max) <= 0);
    return dedans
        ? Optional.empty()
        : refus(place, "HORS_BORNES", Phrases.horsBornes(place.champ(), min, max));
  }

  private Optional<ErreurChamp> date(ChampPlace place, LocalDate date) {
    Composant.Champ champ = place.champ();
    Contraintes regles = champ.contraintes();
    LocalDate min = borne(regles.dateMin(), place);
    if (regles.dateFuture() && (min == null || min.isBefore(aujourdhui))) {
      min = aujourdhui;
    }
    if (min != null && date.isBefore(min)) {
      return refus(
          place,
          "DATE_TROP_TOT",
          Phrases.dateHorsBornes(
              champ, champ.messages().dateMin(), "à partir du", ValeursInitiales.texte(min)));
    }
    LocalDate max = borne(regles.dateMax(), place);
    if (max != null && date.isAfter(max)) {
      return refus(
          place,
          "DATE_TROP_TARD",
          Phrases.dateHorsBornes(
              champ, champ.messages().dateMax(), "au plus tard le", ValeursInitiales.texte(max)));
    }
    return Optional.empty();
  }

  private @Nullable LocalDate borne(@Nullable ExpressionFeel expression, ChampPlace place) {
    return expression != null && etat.valeurDe(expression, place.ligne()) instanceof LocalDate date
        ? date
        : null;
  }

  private static Optional<ErreurChamp> refus(ChampPlace place, String code, String message) {
    return Optional.of(new ErreurChamp(place.nom(), code, message));
  }
}
