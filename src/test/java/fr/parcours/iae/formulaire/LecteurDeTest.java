package fr.parcours.iae.formulaire;

import fr.parcours.iae.formulaire.camunda.FeelDeTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the tests of the forms share: the interpreter at a fixed date, and the forms of the
 * repository.
 */
final class LecteurDeTest {

  static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 24);
  static final Feel FEEL = FeelDeTest.feel();

  private LecteurDeTest() {}

  static FormulaireService service() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    return new FormulaireService(
        FEEL, Clock.fixed(AUJOURDHUI.atTime(12, 0).atZone(paris).toInstant(), paris));
  }

  static Formulaire formulaire(String... composants) {
    return service().read(json(composants));
  }

  static String json(String... composants) {
    return "{\"id\":\"essai\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
        + String.join(",", composants)
        + "]}";
  }

  static Map<String, String[]> soumis(String... paires) {
    Map<String, String[]> soumis = new LinkedHashMap<>();
    for (int i = 0; i < paires.length; i += 2) {
      String[] avant = soumis.getOrDefault(paires[i], new String[0]);
      String[] apres =
          Stream.concat(Stream.of(avant), Stream.of(paires[i + 1])).toArray(String[]::new);
      soumis.put(paires[i], apres);
    }
    return soumis;
  }

  static List<ErreurChamp> erreurs(Saisie saisie) {
    return saisie instanceof Saisie.Invalide invalide ? invalide.erreurs() : List.of();
  }

  static List<String> codes(Saisie saisie) {
    return erreurs(saisie).stream().map(ErreurChamp::code).toList();
  }

  static Map<String, Object> champs(Saisie saisie) {
    if (saisie instanceof Saisie.Valide valide) {
      return valide.champs();
    }
    throw new AssertionError("refusé : " + erreurs(saisie));
  }

  /** Every form of the repository by its path under {@code forms}, without the extension. */
  static SortedMap<String, String> formulairesDuDepot() {
    Path racine = Path.of("forms");
    try (Stream<Path> fichiers = Files.walk(racine)) {
      SortedMap<String, String> formulaires = new TreeMap<>();
      for (Path fichier :
          fichiers
              .filter(f -> f.toString().endsWith(".form"))
              .sorted(Comparator.naturalOrder())
              .toList()) {
        String chemin =
            racine.relativize(fichier).toString().replace('\\', '/').replace(".form", "");
        formulaires.put(chemin, Files.readString(fichier, StandardCharsets.UTF_8));
      }
      return formulaires;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Formulaire duDepot(String chemin) {
    return service().read(formulairesDuDepot().get(chemin));
  }
}
