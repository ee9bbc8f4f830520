-- A file received with a form; it counts once a gesture takes it.
create table piece_jointe (
  id uuid primary key,
  dossier_id uuid not null,
  rattachee_a uuid,
  nom text not null,
  contenu bytea not null check (octet_length(contenu) <= 1048576),
  deposee_par uuid not null,
  deposee_le timestamptz not null
);
create unique index piece_jointe_objet on piece_jointe (rattachee_a) where rattachee_a is not null;
create index piece_jointe_oubliee on piece_jointe (deposee_le) where rattachee_a is null;

-- What a SIAE asks of a habilitated prescriber; one at most waits on a PASS.
create table demande_prolongation (
  id uuid primary key,
  pass_id uuid not null,
  siae_id uuid not null,
  prescripteur_id uuid not null,
  motif text not null,
  debut date not null,
  fin date not null,
  entretien boolean not null default false,
  contact_courriel text,
  contact_telephone text,
  demandee_par uuid not null,
  demandee_le timestamptz not null,
  etat text not null check (etat in ('EN_ATTENTE', 'ACCORDEE', 'REFUSEE', 'RETIREE')),
  traitee_par uuid,
  traitee_le timestamptz,
  motif_refus text,
  explication_refus text,
  actions_refus text[],
  check (debut < fin),
  check ((etat = 'EN_ATTENTE') = (traitee_le is null)),
  check (etat <> 'REFUSEE' or (motif_refus is not null and explication_refus is not null)),
  check (actions_refus is null or cardinality(actions_refus) > 0)
);
create unique index demande_prolongation_une_en_attente on demande_prolongation (pass_id)
  where etat = 'EN_ATTENTE';
create index demande_prolongation_pass on demande_prolongation (pass_id, demandee_le);

-- More time on a PASS, from its last day as it was to its last day as it becomes.
create table prolongation (
  id uuid primary key,
  pass_id uuid not null,
  demande_id uuid unique,
  siae_id uuid not null,
  motif text not null,
  debut date not null,
  fin date not null,
  accordee_par uuid not null,
  accordee_le timestamptz not null,
  check (debut < fin),
  constraint prolongation_sans_chevauchement
    exclude using gist (pass_id with =, daterange(debut, fin, '[)') with &&)
);

-- Who was reminded of a request, and when.
create table rappel_prolongation (
  id bigint generated always as identity primary key,
  demande_id uuid not null,
  destinataire_id uuid not null,
  le timestamptz not null
);
create index rappel_prolongation_demande on rappel_prolongation (demande_id, le);

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('rappel-prolongation', 'P10D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('silence-prolongation', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.instruire-prolongation', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.arbitrer-prolongation', 'P15D', date '2020-01-01', 'Valeur nationale d''origine');
