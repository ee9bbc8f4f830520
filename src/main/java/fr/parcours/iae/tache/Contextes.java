package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the owner of each case what one needs to know beside its tasks. */
@Component
public class Contextes {

  private final Map<String, ContexteTache> sources;

  Contextes(List<ContexteTache> sources) {
    this.sources =
        sources.stream()
            .flatMap(source -> source.processus().stream().map(cle -> Map.entry(cle, source)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public ContexteTache.Contexte pour(TacheOuverte tache, Acteur acteur) {
    return of(tache).pour(tache, acteur);
  }

  public String page(TacheOuverte tache) {
    return of(tache).page(tache);
  }

  public ContexteTache.Pieces pieces(TacheOuverte tache, Acteur acteur) {
    return of(tache).pieces(tache, acteur);
  }

  private ContexteTache of(TacheOuverte tache) {
    ContexteTache source = sources.get(tache.processus());
    if (source == null) {
      throw new IllegalStateException("Processus sans contexte : " + tache.processus());
    }
    return source;
  }
}
