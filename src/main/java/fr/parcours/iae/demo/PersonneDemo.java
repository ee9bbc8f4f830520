package fr.parcours.iae.demo;

import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Somebody of the demonstration: invented, the same at every start. */
record PersonneDemo(Territoire territoire, int rang) {

  /** Women and men in turn. */
  private static final List<String> PRENOMS =
      List.of(
          "Léa", "Karim", "Sabrina", "Mickaël", "Fatou", "Jérôme", "Aïcha", "Bruno", "Maëlys",
          "Yanis", "Corinne", "Ousmane", "Élodie", "Thierry", "Nadia", "Dylan", "Sylvie", "Ibrahim",
          "Camille", "Rachid");

  private static final List<String> NOMS =
      List.of(
          "Delattre",
          "Benali",
          "Caron",
          "Lefebvre",
          "Diallo",
          "Schmitt",
          "Haddad",
          "Wagner",
          "Petit",
          "Mansouri",
          "Leroy",
          "Traoré",
          "Fischer",
          "Moreau",
          "Cissé",
          "Dubois",
          "Klein",
          "Nguyen",
          "Roche",
          "Zerrouki",
          "Masson",
          "Kaya",
          "Perrin");

  String prenom() {
    return PRENOMS.get(indexPrenom());
  }

  String nom() {
    return NOMS.get((rang * 5 + territoire.ordinal() * 8) % NOMS.size());
  }

  String nomComplet() {
    return prenom() + " " + nom();
  }

  /** What the person logs in with, when they have an account. */
  String identifiant() {
    String ascii =
        Normalizer.normalize(prenom() + "." + nom(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return ascii.toLowerCase(Locale.ROOT) + "." + territoire.code() + ComptesDuJeu.DOMAINE;
  }

  EtatCivil etatCivil() {
    return new EtatCivil(civilite(), prenom(), nom(), nom(), naissance(), null, null);
  }

  /** NIR and France Travail identifier both known. */
  Identifiants identifiants() {
    String ft = "%07d%s".formatted(4_100_000 + serie(), (char) ('A' + rang));
    return new Identifiants(nir(), null, ft, null);
  }

  /** No NIR, France Travail identifier forgotten: the PASS is delivered by hand. */
  Identifiants identifiantsOublies() {
    return new Identifiants(null, MotifAbsenceNir.NO_NIR, null, MotifAbsenceFt.FORGOTTEN);
  }

  private String nir() {
    LocalDate naissance = naissance();
    String debut =
        "%d%02d%02d%s%03d%03d"
            .formatted(
                civilite() == Civilite.M ? 1 : 2,
                naissance.getYear() % 100,
                naissance.getMonthValue(),
                territoire.code(),
                48 + rang,
                100 + serie());
    return debut + "%02d".formatted(97 - Long.parseLong(debut) % 97);
  }

  private Civilite civilite() {
    return indexPrenom() % 2 == 0 ? Civilite.MME : Civilite.M;
  }

  private LocalDate naissance() {
    return LocalDate.of(1968 + (rang * 7) % 36, 1 + (rang * 5) % 12, 1 + (rang * 11) % 28);
  }

  private int indexPrenom() {
    return (rang + territoire.ordinal() * 6) % PRENOMS.size();
  }

  private int serie() {
    return territoire.ordinal() * 50 + rang;
  }
}
