-- Periods a person spends with another employer to try a trade, a project or a recruitment.
create table pmsmp (
  id uuid primary key,
  candidature_id uuid not null,
  pass_id uuid not null,
  candidat_id uuid not null,
  siae_id uuid not null,
  accueil text not null,
  siret_accueil text not null check (siret_accueil ~ '^[0-9]{14}$'),
  objet text not null check (objet in ('DECOUVRIR_METIER', 'CONFIRMER_PROJET', 'INITIER_RECRUTEMENT')),
  debut date not null,
  fin date not null check (fin >= debut),
  declaree_par uuid not null,
  declaree_le timestamptz not null,
  annulee_par uuid,
  annulee_le timestamptz,
  check ((annulee_par is null) = (annulee_le is null)),
  constraint pmsmp_sans_chevauchement
    exclude using gist (candidat_id with =, daterange(debut, fin, '[]') with &&)
    where (annulee_le is null)
);
create index pmsmp_pass on pmsmp (pass_id);
create index pmsmp_accueil on pmsmp (candidat_id, siret_accueil);
