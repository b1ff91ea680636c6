import { execFileSync } from 'node:child_process'

/** A new key and a certificate for this machine's loopback names that only itself vouches for, as PEM. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const pem = execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', '-', '-out', '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [key = '', cert = ''] = pem.split(/(?=-----BEGIN CERTIFICATE-----)/)
  return { key, cert }
}
