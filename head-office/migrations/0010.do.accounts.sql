-- Who may sign on at the dashboard.
CREATE TABLE office_account (
  name text PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  -- scrypt$salt$hash
  password text NOT NULL,
  -- Secret of the authenticator app, locked with the office secret.
  second_factor text NOT NULL,
  -- Last time step of the app that was used: none works twice.
  used_step bigint NOT NULL DEFAULT 0,
  last_sign_on timestamptz
);

-- Printed codes that were not used yet, as hashes.
CREATE TABLE office_printed_code (
  account text NOT NULL REFERENCES office_account (name) ON DELETE CASCADE,
  hash text NOT NULL,
  PRIMARY KEY (account, hash)
);

-- Only the hash of a session's token is kept.
CREATE TABLE office_session (
  hash text PRIMARY KEY,
  account text NOT NULL REFERENCES office_account (name) ON DELETE CASCADE,
  started_at bigint NOT NULL,
  used_at bigint NOT NULL
);

-- Wrong tries in a row, by name and by address.
CREATE TABLE office_try (
  who text PRIMARY KEY,
  wrong integer NOT NULL,
  wait_until bigint NOT NULL,
  last_at bigint NOT NULL
);

-- The code for the first account; gone when it was used.
CREATE TABLE office_set_up (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  hash text NOT NULL,
  made_at bigint NOT NULL
);

-- Every sign-on, also those that were refused, and everything that was done.
CREATE TABLE office_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  account text NOT NULL,
  address text NOT NULL,
  act text NOT NULL,
  outcome text NOT NULL,
  detail json NOT NULL
);
CREATE INDEX office_log_at ON office_log (at);
