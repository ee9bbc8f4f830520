-- The end of a person's stay in a SIAE, its class on that day, and whether it counts.
create table sortie (
  id uuid primary key,
  candidature_id uuid not null,
  pass_id uuid not null,
  siae_id uuid not null,
  departement text not null,
  jour date not null,
  situation text not null,
  mois_contrat integer not null,
  heures numeric(7, 1) not null,
  libelle text not null,
  classe text not null check (classe in
    ('EMPLOI_DURABLE', 'EMPLOI_TRANSITION', 'SORTIE_POSITIVE', 'AUTRE_SORTIE', 'RETIREE')),
  motif_non_comptee text,
  declaree_par uuid not null,
  declaree_le timestamptz not null,
  annulee_par uuid,
  annulee_le timestamptz
);
create unique index sortie_une_par_embauche on sortie (candidature_id) where annulee_le is null;
create index sortie_siae on sortie (siae_id, jour desc) where annulee_le is null;
create index sortie_pass on sortie (pass_id);

-- Where the person is three and six months later.
create table suivi_sortie (
  sortie_id uuid not null,
  mois integer not null check (mois in (3, 6)),
  situation text not null,
  commentaire text,
  fait_par uuid not null,
  fait_le timestamptz not null,
  primary key (sortie_id, mois)
);

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('annulation-sortie', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('suivi-sortie.3', 'P3M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('suivi-sortie.6', 'P6M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.suivre-sortie-3-mois', 'P21D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.suivre-sortie-6-mois', 'P21D', date '2020-01-01', 'Valeur nationale d''origine');
