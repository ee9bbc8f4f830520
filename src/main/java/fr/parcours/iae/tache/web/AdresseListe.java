package fr.parcours.iae.tache.web;

import fr.parcours.iae.tache.CriteresTaches;
import fr.parcours.iae.tache.EcheanceTaches;
import fr.parcours.iae.tache.FiltreTaches;
import fr.parcours.iae.tache.TriTaches;
import fr.parcours.iae.tache.VueTaches;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the work list: every filter, and nothing of a person. What is not understood is
 * ignored.
 *
 * @param assigne id of a member, or {@code personne} for what nobody took
 * @param sens {@code desc} for the order turned round
 * @param personne id of the person the tasks are about
 * @param etiquette id of a label of the organisation
 * @param apres id of the task the page follows
 * @param avant id of the task the page comes before
 */
public record AdresseListe(
    @Nullable String vue,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable String assigne,
    @Nullable String echeance,
    @Nullable String personne,
    @Nullable String etiquette,
    @Nullable String tri,
    @Nullable String sens,
    @Nullable String apres,
    @Nullable String avant)
    implements Serializable {

  public static final String PERSONNE = "personne";

  static final AdresseListe PREMIERE =
      new AdresseListe(null, null, null, null, null, null, null, null, null, null, null);

  /** The same list, from its first page, with one filter changed; none takes it away. */
  public String lien(String cle, @Nullable String valeur) {
    Map<String, @Nullable String> filtres = filtres();
    filtres.put(cle, valeur);
    return address(filtres);
  }

  /** The order by a column; the same column again turns it round. */
  public String lienTri(String colonne) {
    Map<String, @Nullable String> filtres = filtres();
    filtres.put("tri", colonne);
    filtres.put("sens", colonne.equals(order().cle()) && !isDescendant() ? "desc" : null);
    return address(filtres);
  }

  /** For {@code aria-sort}; none when the list is not in the order of this column. */
  public @Nullable String ariaSort(String colonne) {
    if (!colonne.equals(order().cle())) {
      return null;
    }
    return isDescendant() ? "descending" : "ascending";
  }

  /** This very page. */
  public String ici() {
    Map<String, @Nullable String> tout = filtres();
    tout.put("apres", apres);
    tout.put("avant", avant);
    return address(tout);
  }

  public VueTaches vueChoisie() {
    return named(VueTaches.values(), VueTaches::cle, vue).orElse(VueTaches.A_TRAITER);
  }

  public boolean isFiltree() {
    return blank(processus) != null
        || blank(etape) != null
        || blank(assigne) != null
        || personneChoisie() != null
        || etiquetteChoisie() != null
        || echeanceChoisie().isPresent();
  }

  /** Whether something of it is worth a name: more than the list as it opens. */
  public boolean isParticuliere() {
    return isFiltree()
        || vueChoisie() != VueTaches.A_TRAITER
        || order() != TriTaches.ECHEANCE
        || isDescendant();
  }

  /** The view, the filters and the order, without the place in the list. */
  public String durable() {
    return address(filtres());
  }

  /** The address to ask whether this list changed. */
  public String veille(String repere) {
    Map<String, @Nullable String> tout = filtres();
    tout.put("repere", repere);
    return address("/taches/changements", tout);
  }

  public @Nullable UUID personneChoisie() {
    return id(personne);
  }

  public @Nullable UUID etiquetteChoisie() {
    return id(etiquette);
  }

  /** What the due dates shown have in common; none when all are shown. */
  public @Nullable String echeanceLibelle() {
    return echeanceChoisie().map(EcheanceTaches::libelle).orElse(null);
  }

  FiltreTaches filtre(@Nullable String texte, int taille) {
    return new FiltreTaches(
        vueChoisie(),
        new CriteresTaches(
            blank(processus),
            blank(etape),
            membre(),
            PERSONNE.equals(assigne),
            echeanceChoisie().orElse(null),
            personneChoisie(),
            etiquetteChoisie()),
        order(),
        isDescendant(),
        texte,
        blank(avant) != null ? blank(avant) : blank(apres),
        blank(avant) != null,
        taille);
  }

  /** What is narrowed, without saying to what. */
  Set<String> kinds(@Nullable String texte) {
    Map<String, @Nullable String> tout = filtres();
    tout.keySet().removeAll(Set.of("tri", "sens"));
    tout.put("recherche", texte);
    return tout.entrySet().stream()
        .filter(e -> blank(e.getValue()) != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<EcheanceTaches> echeanceChoisie() {
    return named(EcheanceTaches.values(), EcheanceTaches::cle, echeance);
  }

  private TriTaches order() {
    return named(TriTaches.values(), TriTaches::cle, tri).orElse(TriTaches.ECHEANCE);
  }

  private boolean isDescendant() {
    return "desc".equals(sens);
  }

  private @Nullable UUID membre() {
    return PERSONNE.equals(assigne) ? null : id(assigne);
  }

  private static @Nullable UUID id(@Nullable String valeur) {
    try {
      return blank(valeur) == null ? null : UUID.fromString(valeur);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Map<String, @Nullable String> filtres() {
    Map<String, @Nullable String> filtres = new LinkedHashMap<>();
    filtres.put("vue", vue);
    filtres.put("processus", processus);
    filtres.put("etape", etape);
    filtres.put("assigne", assigne);
    filtres.put("echeance", echeance);
    filtres.put("personne", personne);
    filtres.put("etiquette", etiquette);
    filtres.put("tri", tri);
    filtres.put("sens", sens);
    return filtres;
  }

  private static String address(Map<String, @Nullable String> parametres) {
    return address("/taches", parametres);
  }

  private static String address(String chemin, Map<String, @Nullable String> parametres) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(chemin);
    parametres.forEach(
        (cle, valeur) -> {
          if (blank(valeur) != null) {
            uri.queryParam(cle, "{" + cle + "}");
          }
        });
    return uri.encode().buildAndExpand(parametres).toUriString();
  }

  private static <E> Optional<E> named(E[] valeurs, Function<E, String> cle, @Nullable String nom) {
    return Arrays.stream(valeurs).filter(v -> cle.apply(v).equals(nom)).findFirst();
  }

  private static @Nullable String blank(@Nullable String valeur) {
    return valeur == null || valeur.isBlank() ? null : valeur;
  }
}
