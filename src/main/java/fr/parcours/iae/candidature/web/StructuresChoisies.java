package fr.parcours.iae.candidature.web;

import fr.parcours.iae.candidature.EnvoiCandidatures;
import fr.parcours.iae.candidature.EnvoiCandidatures.Destination;
import fr.parcours.iae.organisation.CandidatureAnterieure;
import fr.parcours.iae.organisation.CandidaturesAnterieures;
import fr.parcours.iae.organisation.FichePoste;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SIAE one candidature goes to: those chosen in the search, those still ticked on the page. */
@Component
class StructuresChoisies {

  private final Organisations organisations;
  private final CandidaturesAnterieures anterieures;

  StructuresChoisies(Organisations organisations, CandidaturesAnterieures anterieures) {
    this.organisations = organisations;
    this.anterieures = anterieures;
  }

  /**
   * One line of the page.
   *
   * @param poste the job aimed at there, when several SIAE are chosen
   * @param anterieure what it has already received for the person; none when it has nothing
   */
  record Choisie(
      Organisation siae,
      boolean cochee,
      List<FichePoste> postes,
      @Nullable UUID poste,
      @Nullable CandidatureAnterieure anterieure) {

    /** Ticked from the start only where nothing is in hand. */
    private Choisie knowing(@Nullable CandidatureAnterieure known, boolean untick) {
      boolean stays = known == null || !known.enCours() && !known.tropRecente();
      return new Choisie(siae, untick ? cochee && stays : cochee, postes, poste, known);
    }
  }

  /** The same with what each has already received for the person. */
  List<Choisie> known(List<Choisie> choisies, UUID candidatId, Acteur acteur, boolean untick) {
    Map<UUID, CandidatureAnterieure> known =
        anterieures.of(candidatId, choisies.stream().map(c -> c.siae().id()).toList(), acteur);
    return choisies.stream().map(c -> c.knowing(known.get(c.siae().id()), untick)).toList();
  }

  /** As they come from the search, each once; what is beyond the number allowed is left out. */
  List<Choisie> chosen(Collection<UUID> siae) {
    return siae.stream()
        .distinct()
        .limit(EnvoiCandidatures.MAX)
        .map(id -> choisie(id, true, null))
        .toList();
  }

  /**
   * As the page sends them back: those shown, of which some are ticked; twice the number allowed at
   * most.
   */
  List<Choisie> sentBack(Collection<UUID> shown, Set<UUID> ticked, Map<String, String[]> soumis) {
    List<Choisie> found = new ArrayList<>();
    Set<UUID> all = new LinkedHashSet<>(shown);
    all.addAll(ticked);
    for (UUID id : all.stream().limit(2L * EnvoiCandidatures.MAX).toList()) {
      found.add(choisie(id, ticked.contains(id), posted(soumis.get("_poste_" + id))));
    }
    return found;
  }

  /** Where to send, for a single SIAE with the job its form names. */
  static List<Destination> destinations(List<Choisie> choisies, @Nullable UUID seul) {
    List<Choisie> cochees = choisies.stream().filter(Choisie::cochee).toList();
    return cochees.stream()
        .map(c -> new Destination(c.siae().id(), choisies.size() == 1 ? seul : c.poste()))
        .toList();
  }

  private Choisie choisie(UUID id, boolean cochee, @Nullable UUID poste) {
    Organisation siae =
        organisations
            .find(id)
            .filter(Organisation::isSiae)
            .orElseThrow(() -> new IntrouvableException("structure"));
    List<FichePoste> postes = organisations.fichesPosteOf(id);
    return new Choisie(
        siae,
        cochee,
        postes,
        postes.stream().anyMatch(p -> p.id().equals(poste)) ? poste : null,
        null);
  }

  private static @Nullable UUID posted(String @Nullable [] values) {
    return Optional.ofNullable(values)
        .filter(
            v -> v.length > 0 && v[0].matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(v -> UUID.fromString(v[0]))
        .orElse(null);
  }
}
