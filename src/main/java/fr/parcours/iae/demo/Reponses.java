package fr.parcours.iae.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What people type into the forms. */
final class Reponses {

  private Reponses() {}

  static Map<String, String[]> accept(LocalDate debut, String poste, String... criteres) {
    Map<String, String[]> champs = decide("ACCEPTER");
    champs.put("criteres", criteres);
    champs.put("poste", new String[] {poste});
    champs.put("dateDebut", new String[] {debut.toString()});
    // A fixed-term insertion contract: what follows it is asked thirty days before its end.
    champs.put("dateFin", new String[] {debut.plusMonths(6).minusDays(1).toString()});
    champs.put("heuresHebdomadaires", new String[] {"26"});
    return champs;
  }

  static Map<String, String[]> refuse(String motif, String message) {
    Map<String, String[]> champs = decide("REFUSER");
    champs.put("motifRefus", new String[] {motif});
    champs.put("partagerMotif", new String[] {"true"});
    champs.put("reponse", new String[] {message});
    return champs;
  }

  static Map<String, String[]> later(String decision, String message) {
    Map<String, String[]> champs = decide(decision);
    champs.put("reponse", new String[] {message});
    return champs;
  }

  static Map<String, String[]> lackCriteres() {
    return of("resultat", "CRITERES_INSUFFISANTS");
  }

  static Map<String, String[]> ask(UUID prescripteur, String message) {
    Map<String, String[]> champs = of("choix", "DEMANDER");
    champs.put("prescripteur", new String[] {prescripteur.toString()});
    champs.put("message", new String[] {message});
    return champs;
  }

  static Map<String, String[]> withdraw(String motif) {
    return of("motifRetrait", motif);
  }

  static Map<String, String[]> action(String nature, LocalDate debut, LocalDate fin) {
    Map<String, String[]> champs = of("nature", nature);
    champs.put("debut", new String[] {debut.toString()});
    champs.put("fin", new String[] {fin.toString()});
    return champs;
  }

  private static Map<String, String[]> decide(String decision) {
    return of("decision", decision);
  }

  private static Map<String, String[]> of(String cle, String valeur) {
    Map<String, String[]> champs = new LinkedHashMap<>();
    champs.put(cle, new String[] {valeur});
    return champs;
  }
}
