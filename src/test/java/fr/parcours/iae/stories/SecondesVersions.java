package fr.parcours.iae.stories;

import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.Lot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Models of the product, changed a little and deployed as a further version. */
final class SecondesVersions {

  private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

  private SecondesVersions() {}

  /** A process with its forms. */
  static DeployedDefinition process(
      Deployeur deployeur, String module, String key, UnaryOperator<String> change) {
    String bpmn = change.apply(read(Path.of("processes", module, key + ".bpmn")));
    Map<String, byte[]> files = new TreeMap<>();
    files.put(key + ".bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
    Matcher form = FORM.matcher(bpmn);
    while (form.find()) {
      String name = form.group(1) + ".form";
      files.put(name, read(find(Path.of("forms"), name)).getBytes(StandardCharsets.UTF_8));
    }
    return deployed(deployeur, key, key, files);
  }

  /** A decision of a file, with those the file holds beside it. */
  static DeployedDefinition decision(
      Deployeur deployeur, String file, String key, UnaryOperator<String> change) {
    String dmn = change.apply(read(find(Path.of("processes"), file + ".dmn")));
    return deployed(
        deployeur, file, key, Map.of(file + ".dmn", dmn.getBytes(StandardCharsets.UTF_8)));
  }

  private static DeployedDefinition deployed(
      Deployeur deployeur, String lot, String key, Map<String, byte[]> files) {
    return deployeur.deploy(Lot.of(lot, files)).stream()
        .filter(d -> d.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Path find(Path folder, String name) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.getFileName().toString().equals(name)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
