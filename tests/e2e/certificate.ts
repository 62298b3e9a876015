import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/programs.ts';

/** What a TLS server and the browsers that shall trust it need. */
export interface Certificate {
  /** Private key of the server, PEM. */
  readonly key: string;
  /** The server's certificate and the authority's, PEM. */
  readonly chain: string;
  readonly authorityPem: string;
  /** SHA-256 of the server's public key (SPKI), base64: what Chromium's switch wants. */
  readonly keyHash: string;
}

const VALID_DAYS = '2';
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** A fresh authority and a certificate by it for the hosts (`*.wikipedia.org`). Node cannot sign one; openssl can. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-certificate-'));
  const openssl = (...args: string[]) => promisify(execFile)(findProgram('openssl'), args, { cwd: folder });
  try {
    const names = hosts.map((host) => `DNS:${host}`).join(',');
    const extensions = `subjectAltName=${names}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`;
    await writeFile(join(folder, 'leaf.cnf'), extensions);
    const authority = ['-keyout', 'ca.key', '-out', 'ca.pem', '-days', VALID_DAYS, '-subj', '/CN=Stand-in authority'];
    await openssl('req', '-x509', ...NEW_KEY, ...authority);
    await openssl('req', ...NEW_KEY, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', `/CN=${hosts[0]}`);
    const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', VALID_DAYS];
    await openssl('x509', '-req', '-in', 'leaf.csr', '-out', 'leaf.pem', '-extfile', 'leaf.cnf', ...signing);
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    const [key, leaf, authorityPem] = await Promise.all([read('leaf.key'), read('leaf.pem'), read('ca.pem')]);
    return { key, chain: leaf + authorityPem, authorityPem, keyHash: hashKey(leaf) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function hashKey(pem: string): string {
  const publicKey = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}
