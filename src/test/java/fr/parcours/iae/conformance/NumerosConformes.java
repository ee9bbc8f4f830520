package fr.parcours.iae.conformance;

import fr.parcours.iae.numerotation.NumeroPassIae;
import fr.parcours.iae.numerotation.NumerosEpuisesException;
import fr.parcours.iae.numerotation.RegistreVierge;
import fr.parcours.iae.numerotation.ReglesNumero;
import fr.parcours.iae.regles.OrigineEmbauche;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code approval_numbers}. The real service takes max+1 over live and cancelled PASS under a table
 * lock; we take a sequence that never goes back. The numbers "already there" of a case are imported
 * in the append-only register, which moves the sequence past them: what a case says of order and
 * uniqueness holds, and the numbers come out the same as long as nothing was rolled back.
 */
final class NumerosConformes {

  private static final String PREFIXE = "99999";
  private static final String PREFIXE_DES_EXEMPLES = "XXXXX";
  private static final Pattern ANNULATION = Pattern.compile("PASS (\\d+) is cancelled.*");

  private NumerosConformes() {}

  static Correspondances correspondances() {
    return new Correspondances()
        .quand("next automatic PASS number is requested", NumerosConformes::suivant)
        .quand("PASS \\d+ is cancelled, then a new automatic number is requested", NumerosConformes::annule)
        .quand("(two|three|four|five) PASS are saved without number.*", NumerosConformes::plusieurs)
        .quand("(two|three|four|five) transactions request a number at the same time.*", NumerosConformes::ensemble)
        .quand("another PASS is saved with the same number", NumerosConformes::doublon)
        .quand("PASS number format is validated", cas -> Rendu.de("accepted", regles(cas).format(numero(cas))).faits())
        .quand("PASS is saved with an empty number", NumerosConformes::vide)
        .quand("PASS is saved with an explicit number.*", cas -> Rendu.de("accepted", regles(cas).format(numero(cas))).et("origin", origine(cas, "default")).faits())
        .quand("back-office agent creates a PASS by hand.*", NumerosConformes::aLaMain)
        .quand("(existing PASS is saved with its number unchanged|number of an existing PASS is changed.*)", NumerosConformes::modifie)
        .quand("number is formatted for humans", cas -> Rendu.vide().et("display", new NumeroPassIae(numero(cas)).affichage()).faits());
  }

  private static Map<String, Object> suivant(Cas cas) {
    RegistreVierge registre = registre(cas);
    try {
      String numero = registre.dans(n -> n.issue(UUID.randomUUID())).valeur();
      return Rendu.vide().et("accepted", true).et("reason", null).et("number", numero).faits();
    } catch (NumerosEpuisesException e) {
      return Rendu.vide()
          .et("accepted", false)
          .et("reason", "NUMEROS_EPUISES")
          .et("number", null)
          .et("error", true)
          .faits();
    }
  }

  private static Map<String, Object> annule(Cas cas) {
    Matcher annulation = ANNULATION.matcher(cas.when());
    if (!annulation.matches()) {
      throw new Correspondances.NonCorrespondance(cas.when());
    }
    NumeroPassIae annule = new NumeroPassIae(prefixe(cas) + annulation.group(1));
    RegistreVierge registre = registre(cas);
    String numero = registre.dans(n -> n.issue(UUID.randomUUID())).valeur();
    boolean garde = registre.dans(n -> n.isAttribue(annule));
    return Rendu.vide()
        .et("number", numero)
        .et("cancelled_register_contains", garde ? annule.valeur() : null)
        .faits();
  }

  private static Map<String, Object> plusieurs(Cas cas) {
    RegistreVierge registre = registre(cas);
    List<String> numeros = new ArrayList<>();
    for (int i = 0; i < combien(cas); i++) {
      numeros.add(registre.dans(n -> n.issue(UUID.randomUUID())).valeur());
    }
    return Rendu.vide().et("numbers", numeros).faits();
  }

  private static Map<String, Object> ensemble(Cas cas) {
    RegistreVierge registre = registre(cas);
    int combien = combien(cas);
    CyclicBarrier depart = new CyclicBarrier(combien);
    ExecutorService fils = Executors.newFixedThreadPool(combien);
    try {
      List<CompletableFuture<String>> demandes = new ArrayList<>();
      for (int i = 0; i < combien; i++) {
        demandes.add(CompletableFuture.supplyAsync(() -> enMemeTemps(registre, depart), fils));
      }
      List<String> numeros = demandes.stream().map(CompletableFuture::join).toList();
      boolean distincts = new HashSet<>(numeros).size() == combien;
      return Rendu.vide().et("numbers_as_set", numeros).et("distinct", distincts).faits();
    } finally {
      fils.shutdown();
    }
  }

  /** Each transaction holds its number and waits for the others before it commits. */
  private static String enMemeTemps(RegistreVierge registre, CyclicBarrier depart) {
    return registre.dans(
        n -> {
          String numero = n.issue(UUID.randomUUID()).valeur();
          try {
            depart.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return numero;
        });
  }

  private static Map<String, Object> doublon(Cas cas) {
    RegistreVierge registre = registre(cas);
    Resultat<NumeroPassIae> reprise =
        registre.dans(n -> n.importNumero(UUID.randomUUID(), new NumeroPassIae(numero(cas))));
    return Rendu.de("accepted", reprise).faits();
  }

  private static Map<String, Object> vide(Cas cas) {
    Verdict verdict = regles(cas).format(numero(cas));
    return Rendu.de("accepted", verdict).et("number_generated", genere(cas, verdict)).faits();
  }

  private static Map<String, Object> aLaMain(Cas cas) {
    boolean existant = cas.vrai("existing");
    String numero = numero(cas);
    Verdict verdict =
        existant ? regles(cas).modification(numero, numero) : regles(cas).creation(numero);
    return Rendu.de("accepted", verdict)
        .et("number_generated", genere(cas, verdict))
        .et("origin", origine(cas, "admin"))
        .faits();
  }

  private static Map<String, Object> modifie(Cas cas) {
    return Rendu.de(
            "accepted", regles(cas).modification(cas.texte("existing_number", ""), numero(cas)))
        .et("origin", origine(cas, "default"))
        .faits();
  }

  /** An accepted empty number is issued for real. */
  private static boolean genere(Cas cas, Verdict verdict) {
    if (!verdict.isAccorde() || !numero(cas).isEmpty()) {
      return false;
    }
    return NumeroPassIae.isBienForme(
        registre(cas).dans(n -> n.issue(UUID.randomUUID())).valeur());
  }

  private static String origine(Cas cas, String defaut) {
    OrigineEmbauche declaree = Vocabulaire.origine(cas.texte("origin", defaut));
    return Vocabulaire.origine(regles(cas).origine(numero(cas), declaree));
  }

  private static RegistreVierge registre(Cas cas) {
    RegistreVierge registre = RegistreVierge.ouvrir(prefixe(cas));
    List<String> presents = new ArrayList<>(cas.liste("pass_numbers"));
    presents.addAll(cas.liste("cancelled_pass_numbers"));
    for (String present : presents) {
      registre.dans(
          n -> n.importNumero(UUID.randomUUID(), new NumeroPassIae(present)).orElseThrow());
    }
    return registre;
  }

  private static int combien(Cas cas) {
    return 2 + List.of("two", "three", "four", "five").indexOf(cas.when().split(" ")[0]);
  }

  private static String numero(Cas cas) {
    return cas.texte("number", "");
  }

  static String prefixe(Cas cas) {
    boolean exemple = numero(cas).startsWith(PREFIXE_DES_EXEMPLES);
    return cas.texte("prefix", exemple ? PREFIXE_DES_EXEMPLES : PREFIXE);
  }

  static ReglesNumero regles(Cas cas) {
    return new ReglesNumero(prefixe(cas));
  }
}
