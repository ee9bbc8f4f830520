package fr.parcours.iae.controle;

import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesDecision;
import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.LotsDuProduit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The models the product was built with: what its code knows how to serve. */
@Component
class ModelesDuProduit {

  private static final String FORM = ".form";

  private final Supplier<List<Livre>> livres;

  /** One bundle of the build. */
  record Livre(Lot lot, FichierModele modele) {

    boolean isProcessus() {
      return modele.fichier().endsWith(".bpmn");
    }
  }

  ModelesDuProduit(LotsDuProduit lots) {
    livres = SingletonSupplier.of(() -> lots.all().stream().map(ModelesDuProduit::livre).toList());
  }

  private static Livre livre(Lot lot) {
    return lot.files().entrySet().stream()
        .filter(fichier -> !fichier.getKey().endsWith(FORM))
        .map(f -> new Livre(lot, FichierModele.parse(f.getKey(), f.getValue())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Lot sans modèle : " + lot.key()));
  }

  Optional<Livre> processus(String cle) {
    return livres.get().stream()
        .filter(livre -> livre.isProcessus() && livre.modele().nom().equals(cle))
        .findFirst();
  }

  /** The file that holds this decision, or bears this name. */
  Optional<Livre> decision(String cle) {
    return livres.get().stream()
        .filter(livre -> !livre.isProcessus())
        .filter(
            livre ->
                livre.modele().nom().equals(cle)
                    || ReglesDecision.decisions(livre.modele()).contains(cle))
        .findFirst();
  }

  Set<String> processus() {
    return livres.get().stream()
        .filter(Livre::isProcessus)
        .map(livre -> livre.modele().nom())
        .collect(Collectors.toSet());
  }

  Set<String> decisions() {
    return livres.get().stream()
        .filter(livre -> !livre.isProcessus())
        .flatMap(livre -> ReglesDecision.decisions(livre.modele()).stream())
        .collect(Collectors.toSet());
  }

  /** The processes each process calls. */
  Map<String, Set<String>> appels() {
    return livres.get().stream()
        .filter(Livre::isProcessus)
        .collect(
            Collectors.toMap(
                livre -> livre.modele().nom(),
                livre ->
                    livre.modele().bpmn("callActivity").stream()
                        .map(call -> call.getAttribute("calledElement"))
                        .collect(Collectors.toSet())));
  }

  /** The forms among files, as text, by id. */
  static Map<String, String> formulaires(Map<String, byte[]> fichiers) {
    Map<String, String> formulaires = new TreeMap<>();
    fichiers.forEach(
        (nom, octets) -> {
          if (nom.endsWith(FORM)) {
            formulaires.put(
                nom.substring(0, nom.length() - FORM.length()),
                new String(octets, StandardCharsets.UTF_8));
          }
        });
    return formulaires;
  }
}
