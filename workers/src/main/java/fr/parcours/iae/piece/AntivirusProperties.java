package fr.parcours.iae.piece;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the antivirus is reached.
 *
 * @param adresse {@code host:port} of clamd; empty, there is none and files stay in quarantine
 * @param connexion how long it may take to open the line
 * @param attente how long it may take to read one file before the line is cut
 * @param relecture how old a clean file may be to be read again at night; {@code P0D}, none is
 * @param departement where the process belongs, for Cockpit
 */
@ConfigurationProperties("parcours.antivirus")
record AntivirusProperties(
    @DefaultValue("") String adresse,
    @DefaultValue("PT5S") Duration connexion,
    @DefaultValue("PT1M") Duration attente,
    @DefaultValue("P30D") Period relecture,
    @DefaultValue("75") String departement) {}
