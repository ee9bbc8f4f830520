package fr.parcours.iae.controle;

import fr.parcours.iae.version.Nature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to hurt whoever reads them, each with the fault that must stop it. */
public final class FichiersHostiles {

  public static final String SECRET = "contenu-du-fichier-local";

  /** One bundle, and the code it must be refused with. */
  public record Hostile(String nom, LotPropose lot, String code) {}

  private final List<Hostile> tous = new ArrayList<>();
  private final LotsEssayes lots;

  private FichiersHostiles(LotsEssayes lots) {
    this.lots = lots;
  }

  public static List<Hostile> all(LotsEssayes lots) {
    FichiersHostiles fichiers = new FichiersHostiles(lots);
    fichiers.xml();
    fichiers.octets();
    fichiers.noms();
    fichiers.formulaires();
    fichiers.feel();
    return fichiers.tous;
  }

  private void xml() {
    String secret = secret().toUri().toString();
    dtd("entité externe", "<!DOCTYPE d [<!ENTITY f SYSTEM \"" + secret + "\">]>");
    dtd("type gardé ailleurs", "<!DOCTYPE d SYSTEM \"" + secret + "\">");
    dtd("entité paramètre", "<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + secret + "\"> %p;]>");
    StringBuilder rires = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      rires.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    dtd("entités qui se multiplient", rires + "]>");
    bpmn(
        "inclusion",
        "<bpmn:process ",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
            + secret
            + "\"/><bpmn:process ",
        "ELEMENT_INTERDIT");
    bpmn(
        "importation",
        "<bpmn:process ",
        "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\""
            + secret
            + "\" namespace=\"x\"/><bpmn:process ",
        "ELEMENT_INTERDIT");
    bpmn(
        "schéma distant",
        "<bpmn:process ",
        "<bpmn:process xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"urn:x "
            + secret
            + "\" ",
        "SCHEMA_DISTANT");
    bpmn(
        "feuille de style",
        "<bpmn:process ",
        "<?xml-stylesheet href=\"" + secret + "\"?><bpmn:process ",
        "INSTRUCTION_XML");
    bpmn(
        "éléments sans fond",
        "</bpmn:process>",
        "<bpmn:subProcess>".repeat(5_000) + "</bpmn:subProcess>".repeat(5_000) + "</bpmn:process>",
        "XML_ILLISIBLE");
    bpmn(
        "éléments sans nombre",
        "</bpmn:process>",
        "<bpmn:task/>".repeat(50_000) + "</bpmn:process>",
        "XML_ILLISIBLE");
    bpmn(
        "attributs sans nombre",
        "<bpmn:process ",
        "<bpmn:process " + attributes(40_000),
        "XML_ILLISIBLE");
    bpmn(
        "boucle d’un clic",
        "targetRef=\"End_RecipientsTold\"",
        "targetRef=\"Start_EventToTell\"",
        "ELEMENT_HORS_D_ATTEINTE");
    bpmn("caractère retourné", "Notification", "Notif\u202Eication", "CARACTERE_INTERDIT");
  }

  private static String attributes(int n) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < n; i++) {
      all.append("a").append(i).append("=\"\" ");
    }
    return all.toString();
  }

  private void dtd(String nom, String doctype) {
    for (String fichier : List.of("notification.bpmn", "silence-prolongation.dmn")) {
      String cle = fichier.substring(0, fichier.indexOf('.'));
      LotPropose lot =
          lots.change(
              cle,
              fichier,
              t ->
                  t.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(doctype)));
      tous.add(new Hostile(nom + " " + fichier, lot, "TYPE_DE_DOCUMENT"));
    }
  }

  private void bpmn(String nom, String quoi, String par, String code) {
    tous.add(
        new Hostile(
            nom,
            lots.change(
                "notification",
                "notification.bpmn",
                t -> {
                  if (!t.contains(quoi)) {
                    throw new IllegalStateException(nom);
                  }
                  return t.replace(quoi, par);
                }),
            code));
  }

  private void octets() {
    String sain = texte("notification.bpmn");
    brut("cinquante mégaoctets", new byte[50_000_000], "FICHIER_TROP_GRAND");
    brut("rien", new byte[0], "FICHIER_VIDE");
    brut("archive", zip(), "ARCHIVE");
    brut("octet nul", (sain + "\0").getBytes(StandardCharsets.UTF_8), "CARACTERE_INTERDIT");
    brut("latin", sain.getBytes(StandardCharsets.ISO_8859_1), "PAS_DU_TEXTE");
    brut("UTF-16", sain.getBytes(StandardCharsets.UTF_16), "PAS_DU_TEXTE");
    brut("UTF-32", sain.getBytes(Charset.forName("UTF-32BE")), "PAS_DU_TEXTE");
    brut(
        "UTF-7 annoncé",
        sain.replace("encoding=\"UTF-8\"", "encoding=\"UTF-7\"").getBytes(StandardCharsets.UTF_8),
        "CODAGE_ETRANGER");
    brut(
        "page",
        "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8),
        "ELEMENT_INTERDIT");
    brut("JSON", "{\"a\":1}".getBytes(StandardCharsets.UTF_8), "CONTENU_AUTRE");
    brut("programme", new byte[] {0x7F, 'E', 'L', 'F', 2, 1}, "CARACTERE_INTERDIT");
  }

  private void brut(String nom, byte[] octets, String code) {
    fichiers(nom, Map.of("notification.bpmn", octets), code);
  }

  private void noms() {
    byte[] sain = texte("notification.bpmn").getBytes(StandardCharsets.UTF_8);
    for (String nom :
        List.of(
            "../notification.bpmn",
            "/etc/notification.bpmn",
            "a\\notification.bpmn",
            "notification.bpmn.exe",
            "notification",
            "NOTIFICATION.BPMN",
            "notification.bpmn\0.form",
            "notification.cmmn",
            "notification.zip",
            "é.bpmn",
            ".bpmn")) {
      fichiers("nom " + nom, Map.of(nom, sain), "NOM_DE_FICHIER");
    }
    fichiers("décision parmi", Map.of("notification.bpmn", sain, "a.dmn", sain), "FICHIER_EN_TROP");
    Map<String, byte[]> foule = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      foule.put("f" + i + ".form", sain);
    }
    fichiers("foule", foule, "TROP_DE_FICHIERS");
  }

  private void fichiers(String nom, Map<String, byte[]> fichiers, String code) {
    tous.add(
        new Hostile(
            nom, new LotPropose(Nature.PROCESSUS, "notification", fichiers, Map.of()), code));
  }

  private void formulaires() {
    form("profondeur", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000), "FORMULAIRE_INCOMPRIS");
    form("liste sans fond", "{\"a\":" + "[".repeat(50_000), "FORMULAIRE_INCOMPRIS");
    form("taille", "{\"a\":\"" + "x".repeat(400_000) + "\"}", "FORMULAIRE_INCOMPRIS");
    form("nombre", "{\"a\":" + "9".repeat(5_000) + "}", "FORMULAIRE_INCOMPRIS");
    form("pas du JSON", "{'a': 1}", "FORMULAIRE_INCOMPRIS");
    String sain = texte("orientation", "review-candidature.form");
    form("doublon", sain.replaceFirst("\\{", "{\"id\":\"autre\","), "FORMULAIRE_INCOMPRIS");
    form("suite", sain + "{}", "FORMULAIRE_INCOMPRIS");
    form(
        "page",
        component("{\"type\":\"html\",\"id\":\"h\",\"content\":\"<script>\"}"),
        "FORMULAIRE_INCOMPRIS");
    form(
        "cadre",
        component("{\"type\":\"iframe\",\"id\":\"h\",\"url\":\"https://x\"}"),
        "FORMULAIRE_INCOMPRIS");
    form(
        "condition",
        component(
            "{\"type\":\"text\",\"id\":\"h\",\"text\":\"x\",\"conditional\":{\"hide\":\"=for i in 1..999999999 return i\"}}"),
        "FORMULAIRE_INCOMPRIS");
    form(
        "motif",
        component(
            "{\"type\":\"textfield\",\"id\":\"h\",\"key\":\"h\",\"label\":\"x\",\"validate\":{\"pattern\":\"(((\"}}"),
        "FORMULAIRE_INCOMPRIS");
    form(
        "expression",
        component("{\"type\":\"text\",\"id\":\"h\",\"text\":\"${''.getClass()}\"}"),
        "EXPRESSION_INTERDITE");
  }

  private String component(String composant) {
    return texte("orientation", "review-candidature.form")
        .replaceFirst(
            "\"components\"\\s*:\\s*\\[",
            java.util.regex.Matcher.quoteReplacement("\"components\": [" + composant + ","));
  }

  private void form(String nom, String json, String code) {
    tous.add(
        new Hostile(
            "formulaire " + nom,
            lots.change("orientation", "review-candidature.form", t -> json),
            code));
  }

  private void feel() {
    for (String cellule :
        List.of(
            "for i in 1..999999999 return i",
            "some x in [1,2] satisfies x = 1",
            "function(x) x",
            "9**9**9",
            "matches(\"aaaa\", \"(a+)+$\")",
            "now()",
            "random number()",
            "@\"2026-01-01\"",
            "{a: 1}",
            "kind",
            "((((((((1))))))))",
            "string join([1], 2)",
            "context put({}, \"a\", 1)",
            "\"a\" + ".repeat(2_000) + "\"a\"")) {
      tous.add(
          new Hostile(
              "cellule " + cellule.substring(0, Math.min(30, cellule.length())),
              lots.change(
                  "silence-prolongation",
                  "silence-prolongation.dmn",
                  t ->
                      t.replaceFirst(
                          "(?s)(<inputEntry[^>]*>\\s*<text>)[^<]*",
                          "$1"
                              + java.util.regex.Matcher.quoteReplacement(
                                  cellule.replace("<", "&lt;")))),
              "FEEL_REFUSE"));
    }
  }

  private String texte(String fichier) {
    return texte(fichier.substring(0, fichier.indexOf('.')), fichier);
  }

  private String texte(String cle, String fichier) {
    return new String(lots.suivant(cle).fichiers().get(fichier), StandardCharsets.UTF_8);
  }

  private static byte[] zip() {
    try {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(octets)) {
        zip.putNextEntry(new ZipEntry("../notification.bpmn"));
        zip.write(new byte[1_000_000]);
      }
      return octets.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path secret() {
    try {
      return Files.writeString(Files.createTempFile("secret", ".txt"), SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
