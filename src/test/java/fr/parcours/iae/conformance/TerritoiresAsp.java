package fr.parcours.iae.conformance;

import fr.parcours.iae.regles.LieuNaissance.Territoires;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The ASP's own lists of communes (with their former names) and countries, as published. */
final class TerritoiresAsp implements Territoires {

  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Map<String, List<Nom>> communes = new HashMap<>();
  private final Map<String, String> pays = new HashMap<>();

  private TerritoiresAsp() {}

  static TerritoiresAsp charger() {
    TerritoiresAsp territoires = new TerritoiresAsp();
    lignes("referentiel/asp/ref_insee_com_v4.csv.gz").forEach(territoires::commune);
    lignes("referentiel/asp/ref_insee_pays_v4.csv").forEach(ligne -> territoires.pays.putIfAbsent(ligne[0], ligne[2]));
    return territoires;
  }

  @Override
  public Optional<String> commune(String codeInsee, LocalDate jour) {
    List<Nom> noms = communes.getOrDefault(codeInsee, List.of());
    return noms.stream()
        .filter(nom -> !nom.debut().isAfter(jour) && (nom.fin() == null || !nom.fin().isBefore(jour)))
        .max(Comparator.comparing(Nom::debut))
        .or(() -> noms.stream().min(Comparator.comparing(Nom::debut)))
        .map(Nom::libelle);
  }

  @Override
  public Optional<String> pays(String code) {
    return Optional.ofNullable(pays.get(code));
  }

  private void commune(String[] colonnes) {
    String code = "0".repeat(Math.max(0, 5 - colonnes[0].length())) + colonnes[0];
    String fin = colonnes.length > 3 ? colonnes[3] : "";
    communes
        .computeIfAbsent(code, c -> new ArrayList<>())
        .add(
            new Nom(
                colonnes[1],
                LocalDate.parse(colonnes[2], JOUR),
                fin.isBlank() ? null : LocalDate.parse(fin, JOUR)));
  }

  private static List<String[]> lignes(String ressource) {
    try (InputStream brut = new ClassPathResource(ressource).getInputStream();
        InputStream flux = ressource.endsWith(".gz") ? new GZIPInputStream(brut) : brut;
        BufferedReader lecture =
            new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))) {
      return lecture.lines().skip(1).map(ligne -> ligne.split(";")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Nom(String libelle, LocalDate debut, @Nullable LocalDate fin) {}
}
