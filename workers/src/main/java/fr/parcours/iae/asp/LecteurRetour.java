package fr.parcours.iae.asp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ASP's answers. A file that is cut, twisted, in another encoding, too big, too deep or
 * that says two things of one line is refused whole, with its cause: half a file is worse than
 * none.
 *
 * <p>Spécification d'échange de l'ASP, fichier RIAE_FS_…_FichierRetour.json.
 */
public final class LecteurRetour {

  /** Four times what we may send: the answer repeats our lines with two fields more. */
  public static final int OCTETS = 4 * Limites.OCTETS;

  private static final int PROFONDEUR = 20;
  private static final int LIBELLE = 200;
  private static final byte[] MARQUE = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Pattern CONTROLE = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CODE = Pattern.compile("\\d{4}");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(PROFONDEUR)
                  .maxStringLength(10_000)
                  .maxNumberLength(20)
                  .maxNameLength(200)
                  .build())
          .build();

  private LecteurRetour() {}

  /** What a refused reading is made of. */
  private static final class Refusee extends IOException {

    private static final long serialVersionUID = 1L;

    Refusee(String cause) {
      super(cause);
    }
  }

  /** Reads the bytes found under this name. */
  public static LectureRetour lire(String nom, byte[] octets) {
    Optional<NomLot> lot = NomLot.duRetour(nom);
    if (lot.isEmpty()) {
      return new LectureRetour.Etranger();
    }
    if (lot.get().instant().isEmpty()) {
      return new LectureRetour.Illisible("NOM_SANS_DATE");
    }
    if (octets.length > OCTETS) {
      return new LectureRetour.Illisible("TROP_GROS");
    }
    try (JsonParser json = JSON.createParser(texte(octets))) {
      return new LectureRetour.Lu(lot.get(), fichier(json));
    } catch (Refusee e) {
      return new LectureRetour.Illisible(String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      return new LectureRetour.Illisible("ENCODAGE");
    } catch (IOException e) {
      // Jackson's own words would repeat the file.
      return new LectureRetour.Illisible("JSON");
    }
  }

  private static String texte(byte[] octets) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(octets, debut(octets), octets.length - debut(octets)))
        .toString();
  }

  /** Some tools write three bytes before the text to say that it is UTF-8. */
  private static int debut(byte[] octets) {
    boolean marque =
        octets.length >= MARQUE.length
            && Arrays.equals(octets, 0, MARQUE.length, MARQUE, 0, MARQUE.length);
    return marque ? MARQUE.length : 0;
  }

  private static List<LigneRetour> fichier(JsonParser json) throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    List<LigneRetour> lignes = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      expect(json.currentToken(), JsonToken.FIELD_NAME);
      boolean wanted = "lignesTelechargement".equals(json.currentName());
      json.nextToken();
      if (wanted) {
        lignes = lignes(json);
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new Refusee("SUITE_INATTENDUE");
    }
    if (lignes == null || lignes.isEmpty()) {
      throw new Refusee("SANS_LIGNES");
    }
    return lignes;
  }

  private static List<LigneRetour> lignes(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    Map<Integer, LigneRetour> known = new HashMap<>();
    List<LigneRetour> lignes = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      LigneRetour ligne = ligne(json);
      LigneRetour before = known.put(ligne.numLigne(), ligne);
      if (before == null) {
        lignes.add(ligne);
      } else if (!before.equals(ligne)) {
        throw new Refusee("LIGNE_CONTRADICTOIRE");
      }
      if (lignes.size() > Limites.LIGNES) {
        throw new Refusee("TROP_DE_LIGNES");
      }
    }
    return lignes;
  }

  private static LigneRetour ligne(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    int numero = 0;
    String mouvement = "";
    String code = "";
    String libelle = "";
    String pass = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String champ = json.currentName();
      JsonToken valeur = json.nextToken();
      switch (champ) {
        case "numLigne" -> {
          if (valeur == JsonToken.VALUE_NUMBER_INT) {
            numero = json.getIntValue();
          } else {
            json.skipChildren();
          }
        }
        case "typeMouvement" -> mouvement = text(json);
        case "codeTraitement" -> code = text(json);
        case "libelleTraitement" -> libelle = CONTROLE.matcher(raw(json)).replaceAll(" ");
        case "personnePhysique" -> pass = pass(json);
        default -> json.skipChildren();
      }
    }
    if (numero < 1 || numero > Limites.LIGNES) {
      throw new Refusee("NUMERO_DE_LIGNE");
    }
    if (!"C".equals(mouvement) && !"M".equals(mouvement)) {
      throw new Refusee("TYPE_DE_MOUVEMENT");
    }
    if (!CODE.matcher(code).matches()) {
      throw new Refusee("CODE_DE_TRAITEMENT");
    }
    return new LigneRetour(
        numero,
        Ligne.Mouvement.valueOf(mouvement),
        code,
        libelle.substring(0, Math.min(LIBELLE, libelle.length())),
        pass);
  }

  private static String pass(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return "";
    }
    String pass = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = "passIae".equals(json.currentName());
      json.nextToken();
      if (wanted) {
        pass = text(json);
      } else {
        json.skipChildren();
      }
    }
    return pass;
  }

  private static String text(JsonParser json) throws IOException {
    String text = raw(json);
    if (CONTROLE.matcher(text).find()) {
      throw new Refusee("CARACTERE_INTERDIT");
    }
    return text;
  }

  /** The ASP's own words may hold anything; what we decide on may not. */
  private static String raw(JsonParser json) throws IOException {
    String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
    if (text == null) {
      json.skipChildren();
    }
    return text == null ? "" : text;
  }

  private static void expect(@Nullable JsonToken found, JsonToken wanted) throws Refusee {
    if (found != wanted) {
      throw new Refusee("FORME");
    }
  }
}
