package fr.parcours.iae.compte;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of a name, an address and a password before anything else is looked at. */
final class Saisies {

  private static final int LONGUEUR_NOM = 60;
  private static final int LONGUEUR_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s\\p{Cntrl}<>()\",;:]{1,64}@[^@\\s\\p{Cntrl}<>()\",;:]+\\.[\\p{L}0-9-]{2,}");

  /** A dot right before two letters: initials have one letter, an abbreviation a space. */
  private static final Pattern SITE = Pattern.compile("\\.\\p{L}{2}|://");

  private Saisies() {}

  static String texte(@Nullable String saisi) {
    return saisi == null ? "" : saisi.strip();
  }

  static List<ErreurSaisie> personne(String prenom, String nom, String email) {
    List<ErreurSaisie> erreurs = new ArrayList<>();
    if (!isNom(prenom)) {
      erreurs.add(
          new ErreurSaisie(
              "prenom", "PRENOM_REQUIS", "Indiquez le prénom, en 60 lettres au plus."));
    }
    if (!isNom(nom)) {
      erreurs.add(new ErreurSaisie("nom", "NOM_REQUIS", "Indiquez le nom, en 60 lettres au plus."));
    }
    email(email).ifPresent(erreurs::add);
    return erreurs;
  }

  static Optional<ErreurSaisie> email(String email) {
    return isEmail(email)
        ? Optional.empty()
        : Optional.of(
            new ErreurSaisie(
                "email",
                "EMAIL_INVALIDE",
                "Indiquez une adresse électronique, par exemple prenom.nom@exemple.fr."));
  }

  /** A name is written with letters; nothing that looks like the address of a site passes. */
  static boolean isNom(String nom) {
    return nom.length() <= LONGUEUR_NOM
        && !isSite(nom)
        && nom.codePoints().anyMatch(Character::isLetter)
        && nom.codePoints()
            .allMatch(
                c ->
                    Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || " '’-.".indexOf(c) >= 0);
  }

  /** What a mail program would make a link of: our mails carry names to people who know nobody. */
  static boolean isSite(String texte) {
    return SITE.matcher(texte).find();
  }

  /** Fourteen digits; their key is not looked at, the ASP pays SIAE whose key is wrong. */
  static boolean isSiret(String siret) {
    return siret.matches("[0-9]{14}");
  }

  static boolean isEmail(String email) {
    if (email.length() > LONGUEUR_EMAIL || !EMAIL.matcher(email).matches()) {
      return false;
    }
    try {
      new InternetAddress(email, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
