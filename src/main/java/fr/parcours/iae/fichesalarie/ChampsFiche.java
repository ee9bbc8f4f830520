package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.referentiel.CodeAsp;
import fr.parcours.iae.referentiel.CodesAsp;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.regles.CritereIae;
import fr.parcours.iae.regles.IdentifiantsRule;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a fiche: its lists, its starting values from the hire, its places as codes. */
@Component
class ChampsFiche {

  private static final String FRANCE = "100";
  private static final Pattern VOIE =
      Pattern.compile(
          "\\s*(\\d{1,4})?\\s*(bis|ter|quater|quinquies)?\\s*,?\\s*(\\S+)\\s+(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANC = Pattern.compile("\\s");
  private static final String NTT_INVALIDE =
      "Le numéro technique temporaire commence par 1 ou 2, puis les neuf chiffres d’un SIREN, puis"
          + " une référence en chiffres ou lettres, par exemple 1130030133A42.";
  private static final Pattern CODE_POSTAL = Pattern.compile("\\d{5}");
  private static final Map<String, String> EXTENSIONS =
      Map.of("BIS", "B", "TER", "T", "QUATER", "Q", "QUINQUIES", "C");

  private final CodesAsp codes;
  private final Communes communes;
  private final Clock clock;

  ChampsFiche(CodesAsp codes, Communes communes, Clock clock) {
    this.codes = codes;
    this.communes = communes;
    this.clock = clock;
  }

  /** The lists to choose from; what was typed before, or else what the hire already says. */
  Map<String, Object> faits(
      KindSiae kind,
      @Nullable Map<String, Object> saisie,
      Identite personne,
      boolean nttNecessaire,
      List<String> criteres) {
    Map<String, Object> faits =
        new HashMap<>(saisie == null ? initial(personne, criteres) : saisie);
    faits.put("eiti", kind == KindSiae.EITI);
    faits.put("nttNecessaire", nttNecessaire);
    faits.put("pays", pays());
    faits.put("typesVoie", choix("TYPE_VOIE", 0));
    faits.put("niveaux", choix("NIVEAU_FORMATION", 2));
    return faits;
  }

  private Map<String, Object> initial(Identite personne, List<String> criteres) {
    Map<String, Object> initial = new HashMap<>();
    EtatCivil etatCivil = personne.etatCivil();
    put(initial, "paysNaissance", Objects.requireNonNullElse(etatCivil.paysNaissance(), FRANCE));
    put(initial, "lieuNaissance", etatCivil.communeNaissance());
    Coordonnees coordonnees = personne.coordonnees();
    address(initial, coordonnees.adresse());
    put(initial, "codePostal", coordonnees.codePostal());
    put(
        initial,
        "communeResidence",
        coordonnees.communeCode() == null
            ? null
            : communes.find(coordonnees.communeCode()).map(Commune::libelle).orElse(null));
    put(initial, "numeroFt", personne.identifiantFt());
    criteres(initial, criteres);
    return initial;
  }

  /** What the diagnosis says is not asked twice. */
  private static void criteres(Map<String, Object> initial, List<String> criteres) {
    initial.put("rsa", criteres.contains(CritereIae.RSA.name()) ? "OUI-NM" : "NON");
    initial.put("ass", criteres.contains(CritereIae.ASS.name()));
    initial.put("aah", criteres.contains(CritereIae.AAH.name()));
    initial.put("rqth", criteres.contains(CritereIae.TH.name()));
    if (criteres.contains(CritereIae.DETLD.name()) || criteres.contains(CritereIae.DELD.name())) {
      initial.put("emploi", "NON");
      initial.put("sansEmploiDepuis", criteres.contains(CritereIae.DETLD.name()) ? "04" : "03");
    }
    Map<CritereIae, String> freins =
        Map.of(
            CritereIae.ASE, "ASE",
            CritereIae.PI, "PARENT_ISOLE",
            CritereIae.PSH_PR, "HEBERGEMENT",
            CritereIae.REF_DA, "REFUGIE",
            CritereIae.DETENTION_MJ, "DETENTION",
            CritereIae.FLE, "FRANCAIS",
            CritereIae.PM, "MOBILITE");
    initial.put(
        "freins",
        freins.entrySet().stream()
            .filter(f -> criteres.contains(f.getKey().name()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList());
  }

  /** « 12 bis rue des Lilas » in four parts, when it reads so. */
  private void address(Map<String, Object> initial, @Nullable String adresse) {
    if (adresse == null) {
      return;
    }
    Matcher voie = VOIE.matcher(adresse);
    Optional<String> type =
        voie.matches()
            ? codes.list("TYPE_VOIE", LocalDate.now(clock)).stream()
                .filter(c -> c.libelle().equalsIgnoreCase(voie.group(3)))
                .map(CodeAsp::code)
                .findFirst()
            : Optional.empty();
    if (type.isEmpty()) {
      put(initial, "libelleVoie", adresse.length() > 32 ? null : adresse);
      return;
    }
    put(initial, "numeroVoie", voie.group(1));
    put(
        initial,
        "extensionVoie",
        voie.group(2) == null ? null : EXTENSIONS.get(voie.group(2).toUpperCase(Locale.ROOT)));
    put(initial, "typeVoie", type.get());
    put(initial, "libelleVoie", voie.group(4).length() > 32 ? null : voie.group(4));
  }

  /** What is kept: the fields, and the codes of both places. */
  Resultat<Map<String, Object>> read(Map<String, Object> champs, EtatCivil etatCivil) {
    Map<String, Object> saisie = new LinkedHashMap<>();
    champs.forEach((cle, valeur) -> put(saisie, cle, valeur));
    if (!CODE_POSTAL.matcher(String.valueOf(champs.get("codePostal"))).matches()) {
      return refuse("CODE_POSTAL", "Le code postal compte 5 chiffres, par exemple 62300.");
    }
    Optional<Commune> residence = communes.resolve(String.valueOf(champs.get("communeResidence")));
    if (residence.isEmpty()) {
      return refuse(
          "COMMUNE_INCONNUE",
          "La commune de l’adresse n’est pas reconnue : écrivez son nom suivi du département,"
              + " par exemple « Lens (62) ».");
    }
    saisie.put("codeResidence", residence.get().code());
    Object ntt = saisie.get("ntt");
    if (ntt != null) {
      String sansBlanc = BLANC.matcher(ntt.toString()).replaceAll("");
      Verdict verdict = IdentifiantsRule.ntt(sansBlanc);
      if (verdict.refus().isPresent()) {
        return refuse("NTT_INVALIDE", NTT_INVALIDE);
      }
      saisie.put("ntt", sansBlanc);
    }
    return FRANCE.equals(champs.get("paysNaissance"))
        ? birth(saisie, String.valueOf(champs.get("lieuNaissance")), etatCivil)
        : Resultat.fait(saisie);
  }

  private Resultat<Map<String, Object>> birth(
      Map<String, Object> saisie, String lieu, EtatCivil etatCivil) {
    LocalDate naissance =
        Objects.requireNonNullElse(etatCivil.dateNaissance(), LocalDate.now(clock));
    List<CodeAsp> found = codes.birthPlace(lieu, naissance);
    if (found.isEmpty()) {
      return refuse(
          "COMMUNE_NAISSANCE_INCONNUE",
          "L’ASP ne connaît pas de commune de ce nom le jour de la naissance.");
    }
    if (found.size() > 1) {
      return refuse(
          "COMMUNE_NAISSANCE_AMBIGUE",
          "Plusieurs communes portent ce nom. Écrivez le code Insee de la bonne : "
              + found.stream().map(CodeAsp::code).collect(Collectors.joining(", "))
              + ".");
    }
    saisie.put("codeNaissance", found.get(0).code());
    return Resultat.fait(saisie);
  }

  private static Resultat<Map<String, Object>> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }

  /** France first, then by name; places of the Pacific are communes to whoever is born there. */
  private List<Map<String, String>> pays() {
    List<Map<String, String>> pays = new ArrayList<>();
    pays.add(Map.of("label", "FRANCE", "value", FRANCE));
    codes.list("PAYS", LocalDate.now(clock)).stream()
        .filter(p -> !"1".equals(p.groupe()))
        .sorted(Comparator.comparing(CodeAsp::libelle))
        .forEach(p -> pays.add(Map.of("label", p.libelle(), "value", p.code())));
    return pays;
  }

  private List<Map<String, String>> choix(String liste, int chiffres) {
    Map<String, String> distinct = new LinkedHashMap<>();
    codes
        .list(liste, LocalDate.now(clock))
        .forEach(
            c ->
                distinct.putIfAbsent(
                    "0".repeat(Math.max(0, chiffres - c.code().length())) + c.code(), c.libelle()));
    return distinct.entrySet().stream()
        .map(e -> Map.of("label", e.getValue(), "value", e.getKey()))
        .toList();
  }

  private static void put(Map<String, Object> map, String cle, @Nullable Object valeur) {
    if (valeur != null && !valeur.toString().isBlank()) {
      map.put(cle, valeur);
    }
  }
}
