package fr.parcours.iae.controle;

import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.version.Nature;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of bytes before anybody reads them: names, sizes, text, the kind they claim. */
final class LectureFichiers {

  static final int TAILLE_MAX = 1_000_000;
  private static final int FICHIERS_MAX = 40;
  private static final Pattern NOM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}\\.(bpmn|dmn|form)");
  private static final Pattern CODAGE =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");
  private static final Pattern INTERDITS =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u200B\\u202A-\\u202E\\u2060-\\u2069\\uFFFE\\uFFFF]");
  private static final Pattern DOCTYPE = Pattern.compile("<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)");

  private LectureFichiers() {}

  static List<Defaut> check(LotPropose lot) {
    List<Defaut> defauts = new ArrayList<>();
    if (lot.fichiers().size() > FICHIERS_MAX) {
      return List.of(
          new Defaut(
              "TROP_DE_FICHIERS",
              "",
              Optional.empty(),
              "Il y a plus de " + FICHIERS_MAX + " fichiers."));
    }
    lot.fichiers().forEach((nom, octets) -> check(nom, octets, defauts));
    if (defauts.isEmpty()) {
      defauts.addAll(forme(lot));
    }
    return defauts;
  }

  private static void check(String nom, byte[] octets, List<Defaut> defauts) {
    String cite = Constats.cite(nom);
    Constats constats = new Constats(cite);
    if (!NOM.matcher(nom).matches()) {
      constats.add(
          "NOM_DE_FICHIER",
          Optional.empty(),
          "Un nom de fichier s’écrit en minuscules, sans dossier, et finit par .bpmn, .dmn ou"
              + " .form.");
    }
    if (octets.length > TAILLE_MAX) {
      constats.add(
          "FICHIER_TROP_GRAND",
          Optional.empty(),
          "Le fichier dépasse un mégaoctet : les modèles du produit en font vingt fois moins.");
    } else if (octets.length == 0) {
      constats.add("FICHIER_VIDE", Optional.empty(), "Le fichier est vide.");
    } else if (octets.length > 1 && octets[0] == 'P' && octets[1] == 'K') {
      constats.add(
          "ARCHIVE",
          Optional.empty(),
          "Le fichier est une archive : envoyez les fichiers un à un.");
    } else {
      contenu(nom, octets, constats);
    }
    defauts.addAll(constats.defauts());
  }

  private static void contenu(String nom, byte[] octets, Constats constats) {
    Optional<String> lu = decode(octets);
    if (lu.isEmpty()) {
      constats.add("PAS_DU_TEXTE", Optional.empty(), "Le fichier n’est pas du texte en UTF-8.");
      return;
    }
    String texte = lu.get();
    if (INTERDITS.matcher(texte).find()) {
      constats.add(
          "CARACTERE_INTERDIT",
          Optional.empty(),
          "Le fichier contient des caractères de commande ou invisibles.");
    } else if (nom.endsWith(".form")) {
      if (!texte.stripLeading().startsWith("{")) {
        constats.add(
            "CONTENU_AUTRE", Optional.empty(), "Le fichier ne contient pas un formulaire.");
      }
    } else if (!texte.stripLeading().startsWith("<") && !texte.startsWith("\uFEFF<")) {
      constats.add("CONTENU_AUTRE", Optional.empty(), "Le fichier ne contient pas un modèle.");
    } else {
      xml(texte, constats);
    }
  }

  private static void xml(String texte, Constats constats) {
    Matcher codage = CODAGE.matcher(texte.startsWith("\uFEFF") ? texte.substring(1) : texte);
    if (codage.find() && !"UTF-8".equalsIgnoreCase(codage.group(1))) {
      constats.add(
          "CODAGE_ETRANGER", Optional.empty(), "Le fichier annonce un autre codage qu’UTF-8.");
    }
    if (DOCTYPE.matcher(texte).find()) {
      constats.add(
          "TYPE_DE_DOCUMENT",
          Optional.empty(),
          "Le fichier déclare un type de document ou des entités : un modèle n’en a pas.");
    }
  }

  private static Optional<String> decode(byte[] octets) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(octets))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A process comes as one diagram and its forms, a decision as one file. */
  private static List<Defaut> forme(LotPropose lot) {
    boolean processus = lot.nature() == Nature.PROCESSUS;
    String voulu = processus ? ".bpmn" : ".dmn";
    Set<String> admis = processus ? Set.of(".bpmn", ".form") : Set.of(".dmn");
    List<Defaut> defauts = new ArrayList<>();
    for (Map.Entry<String, byte[]> fichier : lot.fichiers().entrySet()) {
      String nom = fichier.getKey();
      if (!admis.contains(nom.substring(nom.lastIndexOf('.')))) {
        defauts.add(
            new Defaut(
                "FICHIER_EN_TROP",
                nom,
                Optional.empty(),
                processus
                    ? "Une version de processus ne porte que son diagramme et ses formulaires."
                    : "Une version de décision ne porte que son fichier .dmn."));
      }
    }
    if (lot.fichiers().keySet().stream().filter(n -> n.endsWith(voulu)).count() != 1) {
      defauts.add(
          new Defaut(
              "MODELE_ABSENT",
              "",
              Optional.empty(),
              "Il faut un fichier " + voulu + ", et un seul."));
    }
    return defauts;
  }
}
