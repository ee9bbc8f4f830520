package fr.parcours.iae.comparaison;

import fr.parcours.iae.comparaison.Apercu.Cas;
import fr.parcours.iae.comparaison.Apercu.Etape;
import fr.parcours.iae.comparaison.Apercu.Place;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.JetonsVivants;
import fr.parcours.iae.engine.JetonsVivants.Jeton;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.VersionDeployee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at live cases with another version of their process in mind, and moves none of them. */
@Service
public class ApercuService {

  /** Instances looked at, newest first. */
  public static final int ECHANTILLON = 1_000;

  private static final int LIGNES = 50;

  private final ComparaisonService comparaisons;
  private final ModelesDeployes modeles;
  private final JetonsVivants jetons;

  ApercuService(ComparaisonService comparaisons, ModelesDeployes modeles, JetonsVivants jetons) {
    this.comparaisons = comparaisons;
    this.modeles = modeles;
    this.jetons = jetons;
  }

  @Transactional(readOnly = true)
  public Apercu preview(String cle, int version, @Nullable String departement) {
    VersionDeployee target = comparaisons.version(Kind.PROCESSUS, cle, version);
    List<Jeton> sample = jetons.echantillon(cle, departement, ECHANTILLON);
    Map<Integer, Map<String, ElementModele>> drawn = new HashMap<>();
    Map<String, ElementModele> there = read(target);
    Map<Etape, Long> counts = new LinkedHashMap<>();
    Set<String> instances = new LinkedHashSet<>();
    Set<String> blocked = new LinkedHashSet<>();
    List<Cas> lines = new ArrayList<>();
    for (Jeton jeton : sample) {
      ElementModele here =
          drawn
              .computeIfAbsent(
                  jeton.version(), v -> read(comparaisons.version(Kind.PROCESSUS, cle, v)))
              .get(jeton.etape());
      Etape etape = place(jeton, here, there.get(jeton.etape()));
      counts.merge(etape, 1L, Long::sum);
      instances.add(jeton.instance());
      if (etape.place().isBloquante()) {
        blocked.add(jeton.instance());
      }
      if (lines.size() < LIGNES) {
        lines.add(new Cas(jeton.dossier(), jeton.version(), etape.nom(), etape.place()));
      }
    }
    return new Apercu(
        target,
        departement,
        jetons.nombre(cle, departement),
        instances.size(),
        blocked.size(),
        counts.entrySet().stream()
            .map(e -> counted(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparing(Etape::place)
                    .thenComparing(Etape::nombre, Comparator.reverseOrder())
                    .thenComparing(Etape::id))
            .toList(),
        lines);
  }

  private Map<String, ElementModele> read(VersionDeployee version) {
    return LectureBpmn.read(modeles.document(version));
  }

  private static Etape place(
      Jeton jeton, @Nullable ElementModele here, @Nullable ElementModele there) {
    String nom =
        Objects.requireNonNullElse(
            jeton.nom(), here == null || here.nom() == null ? jeton.etape() : here.nom());
    return new Etape(
        jeton.version(),
        jeton.etape(),
        nom,
        there == null ? null : Objects.requireNonNullElse(there.nom(), there.id()),
        place(here, there),
        0);
  }

  private static Place place(@Nullable ElementModele here, @Nullable ElementModele there) {
    if (there == null) {
      return Place.ABSENTE;
    }
    if (here == null || !here.type().equals(there.type())) {
      return Place.AUTRE_NATURE;
    }
    if (!Objects.equals(here.dans(), there.dans())) {
      return Place.AILLEURS;
    }
    return here.proprietes().equals(there.proprietes()) ? Place.MEME : Place.CHANGEE;
  }

  private static Etape counted(Etape e, long nombre) {
    return new Etape(e.depuis(), e.id(), e.nom(), e.nouveauNom(), e.place(), nombre);
  }
}
