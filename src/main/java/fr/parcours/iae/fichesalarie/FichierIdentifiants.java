package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.referentiel.LecteurCsv;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file the support sends to the ASP and gets back: one line for a person, the last cell for the
 * ASP to fill in. Two columns are read, wherever they are; the others may be gone.
 */
final class FichierIdentifiants {

  /** Most lines of one file read. */
  static final int LIGNES_MAX = 2000;

  /** Most bytes of one file read. */
  static final int OCTETS_MAX = 1024 * 1024;

  private static final String ENVOYE = "identifiant_envoye";
  private static final String CONNU = "identifiant_asp";

  /** Marks the file as UTF-8 for a spreadsheet. */
  private static final String BOM = "\uFEFF";

  private static final String FIN = "\r\n";
  private static final Pattern IDENTIFIANT = Pattern.compile("[0-9a-f]{30}");
  private static final Pattern BLANCS = Pattern.compile("[\\s\u00A0\u202F]");
  private static final Pattern CONTROLES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern ILLISIBLES = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

  /** Begins what a spreadsheet would take for a formula, whatever follows. */
  private static final Pattern FORMULE = Pattern.compile("[=+\\-@]");

  private FichierIdentifiants() {}

  /**
   * A line as read.
   *
   * @param numero its place in the file, the header being 1
   * @param envoye the number we sent
   * @param connu the number the ASP knows the person by
   * @param defaut why it cannot be applied; none when it can be tried
   */
  record Demande(int numero, String envoye, String connu, @Nullable String defaut) {

    /** The ASP left its cell empty: it did not find the person, or has not looked yet. */
    boolean isSansReponse() {
      return connu.isEmpty() && IDENTIFIANT.matcher(envoye).matches();
    }
  }

  static String entete() {
    return BOM
        + String.join(";", ENVOYE, "pass_iae", "nom", "prenom", "date_naissance", CONNU)
        + FIN;
  }

  static String ligne(String envoye, String numeroPass, EtatCivil personne) {
    LocalDate naissance = personne.dateNaissance();
    return Stream.of(
                envoye,
                numeroPass,
                personne.nomUsage(),
                personne.prenom(),
                naissance == null ? "" : Ecrit.jour(naissance),
                "")
            .map(FichierIdentifiants::cellule)
            .collect(Collectors.joining(";"))
        + FIN;
  }

  /** What was typed is never a formula, nor another line. */
  private static String cellule(String valeur) {
    String propre = CONTROLES.matcher(valeur).replaceAll(" ").strip();
    String texte = FORMULE.matcher(propre).lookingAt() ? "'" + propre : propre;
    return texte.contains(";") || texte.contains("\"")
        ? "\"" + texte.replace("\"", "\"\"") + "\""
        : texte;
  }

  /** Every line, or why the whole file is refused. */
  static Resultat<List<Demande>> read(byte[] octets) {
    String contenu;
    try {
      contenu = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      return refuse(
          "ENCODAGE",
          "Le fichier n’est pas en UTF-8 : enregistrez-le au format « CSV UTF-8 », puis"
              + " recommencez.");
    }
    String texte = contenu.startsWith(BOM) ? contenu.substring(1) : contenu;
    if (ILLISIBLES.matcher(texte).find()) {
      return refuse("FICHIER_ILLISIBLE", "Le fichier contient des caractères illisibles.");
    }
    List<String> lines = texte.lines().toList();
    if (lines.stream().allMatch(String::isBlank)) {
      return refuse("FICHIER_VIDE", "Le fichier est vide.");
    }
    return lines.size() - 1 > LIGNES_MAX
        ? refuse(
            "TROP_DE_LIGNES",
            "Le fichier compte plus de %d lignes : envoyez-le en plusieurs fois."
                .formatted(LIGNES_MAX))
        : read(lines);
  }

  private static Resultat<List<Demande>> read(List<String> lines) {
    char separateur = lines.get(0).indexOf(';') >= 0 ? ';' : ',';
    List<String> entete =
        LecteurCsv.fields(lines.get(0), separateur).stream()
            .map(nom -> nom.strip().toLowerCase(Locale.ROOT))
            .toList();
    int envoye = column(entete, ENVOYE);
    int connu = column(entete, CONNU);
    if (envoye < 0 || connu < 0) {
      return refuse(
          "ENTETE_IDENTIFIANTS",
          "La première ligne du fichier doit nommer une fois chacune les colonnes « %s » et « %s »."
              .formatted(ENVOYE, CONNU));
    }
    List<Demande> demandes = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      List<String> cases = LecteurCsv.fields(line, separateur);
      if (cases.size() != entete.size() || line.chars().filter(c -> c == '"').count() % 2 != 0) {
        return refuse(
            "FICHIER_COUPE", "Le fichier est coupé ou abîmé à la ligne %d.".formatted(i + 1));
      }
      demandes.add(demande(i + 1, code(cases.get(envoye)), code(cases.get(connu))));
    }
    return demandes.isEmpty()
        ? refuse("FICHIER_VIDE", "Le fichier ne contient aucune ligne.")
        : Resultat.fait(withoutContradiction(demandes));
  }

  /** Its place, or -1 when it is missing or there twice. */
  private static int column(List<String> entete, String nom) {
    return entete.indexOf(nom) == entete.lastIndexOf(nom) ? entete.indexOf(nom) : -1;
  }

  private static String code(String cellule) {
    return BLANCS.matcher(cellule).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Demande demande(int numero, String envoye, String connu) {
    return new Demande(numero, envoye, connu, defaut(envoye, connu));
  }

  private static @Nullable String defaut(String envoye, String connu) {
    if (!IDENTIFIANT.matcher(envoye).matches()) {
      return "L’identifiant envoyé n’a pas trente caractères, chiffres et lettres de a à f.";
    }
    if (connu.isEmpty()) {
      return "L’ASP n’a pas rempli cette ligne.";
    }
    if (!IDENTIFIANT.matcher(connu).matches()) {
      return "L’identifiant connu de l’ASP n’a pas trente caractères, chiffres et lettres de a à f.";
    }
    return envoye.equals(connu)
        ? "L’identifiant connu de l’ASP est celui que la plateforme a déjà envoyé."
        : null;
  }

  /** Two answers for one person, or one for two people: nobody here can choose. */
  private static List<Demande> withoutContradiction(List<Demande> demandes) {
    Map<String, Set<String>> connus = new HashMap<>();
    Map<String, Set<String>> envoyes = new HashMap<>();
    demandes.stream()
        .filter(d -> d.defaut() == null)
        .forEach(
            d -> {
              connus.computeIfAbsent(d.envoye(), cle -> new HashSet<>()).add(d.connu());
              envoyes.computeIfAbsent(d.connu(), cle -> new HashSet<>()).add(d.envoye());
            });
    return demandes.stream()
        .map(
            d ->
                d.defaut() != null
                    ? d
                    : new Demande(
                        d.numero(),
                        d.envoye(),
                        d.connu(),
                        contradiction(
                            connus.getOrDefault(d.envoye(), Set.of()).size(),
                            envoyes.getOrDefault(d.connu(), Set.of()).size())))
        .toList();
  }

  private static @Nullable String contradiction(int connus, int envoyes) {
    if (connus > 1) {
      return "Le fichier donne deux identifiants à cette personne : demandez à l’ASP lequel est le"
          + " bon.";
    }
    return envoyes > 1
        ? "Le fichier donne le même identifiant à deux personnes : demandez à l’ASP à laquelle il"
            + " revient."
        : null;
  }

  private static <T> Resultat<T> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
