package fr.parcours.iae.engine;

import fr.parcours.iae.engine.garde.LecteurXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Finds the models of the build and puts each process together with the forms it names. */
@Component
public class LotsDuProduit {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  /** Every process with its forms, every decision file. */
  public List<Lot> all() {
    return Stream.concat(
            find("classpath*:processes/**/*.bpmn").map(this::process),
            find("classpath*:processes/**/*.dmn").map(LotsDuProduit::decision))
        .toList();
  }

  private Lot process(Resource bpmn) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(name(bpmn), bytes(bpmn));
    formsOf(bpmn).forEach(form -> files.put(form + ".form", bytes(form(form))));
    return Lot.of(key(bpmn), files);
  }

  private static Lot decision(Resource dmn) {
    return Lot.of(key(dmn), Map.of(name(dmn), bytes(dmn)));
  }

  private static TreeSet<String> formsOf(Resource bpmn) {
    var all = LecteurXml.read(name(bpmn), bytes(bpmn)).getElementsByTagName("*");
    TreeSet<String> forms = new TreeSet<>();
    IntStream.range(0, all.getLength())
        .mapToObj(i -> ((Element) all.item(i)).getAttributeNS(CAMUNDA, "formRef"))
        .filter(ref -> !ref.isEmpty())
        .forEach(forms::add);
    return forms;
  }

  private Resource form(String id) {
    return find("classpath*:forms/**/" + id + ".form")
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Formulaire absent : " + id));
  }

  private Stream<Resource> find(String pattern) {
    try {
      return Arrays.stream(resources.getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Resource resource) {
    return name(resource).substring(0, name(resource).lastIndexOf('.'));
  }

  private static String name(Resource resource) {
    String name = resource.getFilename();
    if (name == null) {
      throw new IllegalStateException("Modèle sans nom.");
    }
    return name;
  }

  private static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
