/** What people call the places where data is kept, by their hosts. */
const hosts: Readonly<Record<string, string>> = {
  'zenodo.org': 'Zenodo',
  'figshare.com': 'figshare',
  'kaggle.com': 'Kaggle',
  'github.com': 'GitHub',
  'huggingface.co': 'Hugging Face',
  'drive.google.com': 'Google Drive',
  'dropbox.com': 'Dropbox',
  'onedrive.live.com': 'OneDrive',
  'pan.baidu.com': '百度网盘',
  'aistudio.baidu.com': 'AI Studio',
  'aliyundrive.com': '阿里云盘',
  'alipan.com': '阿里云盘',
  'pan.quark.cn': '夸克网盘',
  'opendatalab.com': 'OpenDataLab',
  'cancerimagingarchive.net': 'TCIA',
  'grand-challenge.org': 'Grand Challenge',
  'physionet.org': 'PhysioNet',
  'openneuro.org': 'OpenNeuro',
  'synapse.org': 'Synapse',
  'data.mendeley.com': 'Mendeley Data',
  'academictorrents.com': 'Academic Torrents',
}

/** A name for an address that nobody has named: what its host is called, or the host. */
export function hostName(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url
  const known = Object.entries(hosts).find(([name]) => host === name || host.endsWith(`.${name}`))
  return known?.[1] ?? host
}

/** A paper without its title, as one cites it by number: `arXiv:1901.04056`, `doi:10.1000/182`; or where it stands. */
export function citation(url: string): string {
  const arxiv = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(?<id>.+?)(?:\.pdf)?$/u.exec(url)?.groups?.['id']
  if (arxiv) return `arXiv:${arxiv}`
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(?<id>10\..+)$/u.exec(url)?.groups?.['id']
  return doi ? `doi:${doi}` : url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '')
}
