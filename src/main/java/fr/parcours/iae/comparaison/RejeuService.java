package fr.parcours.iae.comparaison;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.comparaison.Rejeu.Bascule;
import fr.parcours.iae.comparaison.Rejeu.Cas;
import fr.parcours.iae.engine.DecisionEngine;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.ReponseRejouee;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.version.VersionService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replays real decisions with another version of their table: what would have been decided. In a
 * transaction that cannot write.
 */
@Service
public class RejeuService {

  /** Lines of one page of cases. */
  public static final int TAILLE = 50;

  /** Different facts whose answer is remembered; decisions repeat the same few facts. */
  private static final int MEMOIRE = 50_000;

  private final ComparaisonService comparaisons;
  private final ModelesDeployes modeles;
  private final DecisionsRendues rendues;
  private final DecisionEngine engine;
  private final VersionService versions;
  private final ObjectMapper json;

  RejeuService(
      ComparaisonService comparaisons,
      ModelesDeployes modeles,
      DecisionsRendues rendues,
      DecisionEngine engine,
      VersionService versions,
      ObjectMapper json) {
    this.comparaisons = comparaisons;
    this.modeles = modeles;
    this.rendues = rendues;
    this.engine = engine;
    this.versions = versions;
    this.json = json;
  }

  /** Départements that hold decisions of this key, with how many. */
  @Transactional(readOnly = true)
  public Map<String, Long> departements(String cle) {
    Map<String, Long> result = new LinkedHashMap<>();
    rendues.departements(cle).forEach(d -> result.put(d.code(), d.nombre()));
    return result;
  }

  /** The version in force in a département on a day. */
  @Transactional(readOnly = true)
  public int versionEnVigueur(String cle, String departement, LocalDate le) {
    return versions.decision(cle, departement, le).version();
  }

  /**
   * Replays every decision of the period.
   *
   * @param page of the cases that change, from 0
   */
  @Transactional(readOnly = true)
  public Rejeu replay(String cle, int version, Periode periode, int page) {
    VersionDeployee with = comparaisons.version(Kind.DECISION, cle, version);
    Map<String, DecisionLue> decisions = DecisionLue.read(modeles.document(with));
    Compte compte = new Compte(cle, decisions, page);
    engine.replay(
        with.definitionId(),
        answer -> {
          rendues.each(cle, periode, rendue -> compte.add(rendue, answer));
          return compte;
        });
    return compte.result(with, periode);
  }

  /** The same with a table that only waits to be approved: nothing is deployed. */
  @Transactional(readOnly = true)
  public Rejeu replay(ModeleLu propose, String cle, Periode periode, int page) {
    Compte compte = new Compte(cle, DecisionLue.read(propose.document()), page);
    engine.replay(
        propose,
        cle,
        answer -> {
          rendues.each(cle, periode, rendue -> compte.add(rendue, answer));
          return compte;
        });
    return compte.result(propose.version(), periode);
  }

  private record Paire(String avant, String apres) {}

  /** Counts while the decisions pass by. */
  private final class Compte {

    private final Issues issues;
    private final Set<String> lus;
    private final int page;
    private final Map<String, String> memoire = new HashMap<>();
    private final Map<Paire, Long> nombres = new HashMap<>();
    private final Set<String> manquantes = new LinkedHashSet<>();
    private final List<Cas> cas = new ArrayList<>();
    private long total;
    private long nonRejouables;
    private long changees;

    private Compte(String cle, Map<String, DecisionLue> decisions, int page) {
      Map<String, String> libelles = new HashMap<>();
      DecisionLue decision = decisions.get(cle);
      if (decision != null) {
        decision.sorties().forEach(s -> libelles.put(s.code(), s.libelle()));
        decision.produits().forEach(p -> libelles.putIfAbsent(p, decision.nom()));
      }
      this.issues = new Issues(json, libelles);
      this.lus = FaitsLus.of(cle, decisions);
      this.page = page;
    }

    void add(DecisionsRendues.Rendue rendue, Function<Map<String, Object>, ReponseRejouee> answer) {
      total++;
      String apres = memoire.get(rendue.entrees());
      if (apres == null) {
        apres = answer(rendue.entrees(), answer);
        if (memoire.size() < MEMOIRE) {
          memoire.put(rendue.entrees(), apres);
        }
      }
      if (apres.isEmpty()) {
        nonRejouables++;
        return;
      }
      String avant = issues.kept(rendue.sorties());
      nombres.merge(new Paire(avant, apres), 1L, Long::sum);
      if (!avant.equals(apres)) {
        if (changees >= (long) page * TAILLE && cas.size() < TAILLE) {
          cas.add(new Cas(rendue.dossierId(), rendue.dateLegale(), rendue.version(), avant, apres));
        }
        changees++;
      }
    }

    /** Empty when this version cannot answer from these facts. */
    private String answer(String entrees, Function<Map<String, Object>, ReponseRejouee> answer) {
      Map<String, Object> faits = issues.faits(entrees);
      List<String> absent = lus.stream().filter(name -> !faits.containsKey(name)).toList();
      if (!absent.isEmpty()) {
        manquantes.addAll(absent);
        return "";
      }
      @Nullable Map<String, Object> sorties = answer.apply(faits).sorties();
      return sorties == null ? "" : issues.given(sorties);
    }

    Rejeu result(VersionDeployee version, Periode periode) {
      List<Bascule> bascules =
          nombres.entrySet().stream()
              .map(e -> bascule(e.getKey(), e.getValue()))
              .sorted(
                  Comparator.comparing(Bascule::change, Comparator.reverseOrder())
                      .thenComparing(Bascule::nombre, Comparator.reverseOrder())
                      .thenComparing(Bascule::avant)
                      .thenComparing(Bascule::apres))
              .toList();
      return new Rejeu(
          version,
          periode,
          total,
          nonRejouables,
          changees,
          bascules,
          List.copyOf(cas),
          page,
          changees > (long) (page + 1) * TAILLE,
          List.copyOf(manquantes));
    }

    private Bascule bascule(Paire paire, long nombre) {
      return new Bascule(
          paire.avant(),
          paire.apres(),
          !paire.avant().equals(paire.apres()),
          nombre,
          Rejeu.part(nombre, total - nonRejouables));
    }
  }
}
