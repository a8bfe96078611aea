/**
 * The words of the list, in the order in which the page shows them. Adding a word is one line here.
 * The same thing has one word: check that none of those below already says it.
 */

/** 类型: what the labels are made for. */
export const tasks = [
  '分类',
  '分割',
  '检测',
  '配准',
  '跟踪',
  '回归',
  '预后预测',
  '动作识别',
  '重建',
  '合成',
  '报告生成',
  '问答',
] as const

/** 模态: how the images are made, by the kinds that the overview of the list has a column for. */
export const modalityKinds = {
  CT: ['CT'],
  MRI: ['MRI'],
  'X 线': ['X 线', '乳腺 X 线', '血管造影'],
  超声: ['超声'],
  核医学: ['PET', 'SPECT'],
  病理与显微: ['病理切片', '显微镜'],
  眼科: ['眼底照片', 'OCT'],
  内镜: ['内窥镜'],
  其他: ['皮肤镜', '临床照片', '口腔扫描', '脑电图', '心电图'],
} as const

export type Modality = (typeof modalityKinds)[keyof typeof modalityKinds][number]

export const modalities: readonly Modality[] = Object.values(modalityKinds).flat()

/** 文件格式: the usual names, without extensions. */
export const fileFormats = [
  'DICOM',
  'NIfTI',
  'MetaImage',
  'NRRD',
  'Analyze',
  'PNG',
  'JPEG',
  'TIFF',
  'BMP',
  'PPM',
  'PGM',
  'SVS',
  'AVI',
  'MP4',
  'NPY',
  'NPZ',
  'MAT',
  'HDF5',
  'TFRecord',
  'OBJ',
  'EDF',
  'WFDB',
  'CSV',
  'TXT',
] as const

/** Hosts where third parties keep copies of other people's data. */
export const mirrorHosts = [
  'aistudio.baidu.com',
  'pan.baidu.com',
  'academictorrents.com',
  'kaggle.com',
  'huggingface.co',
  'opendatalab.com',
] as const

/** What people write for a word of the lists above, and the word: accepted, and put right. */
export const aliases: Readonly<Record<string, string>> = {
  语义分割: '分割',
  实例分割: '分割',
  segmentation: '分割',
  classification: '分类',
  目标检测: '检测',
  detection: '检测',
  registration: '配准',
  追踪: '跟踪',
  tracking: '跟踪',
  regression: '回归',
  reconstruction: '重建',
  图像重建: '重建',
  synthesis: '合成',
  图像合成: '合成',
  'report generation': '报告生成',
  VQA: '问答',
  视觉问答: '问答',
  MR: 'MRI',
  核磁: 'MRI',
  核磁共振: 'MRI',
  磁共振: 'MRI',
  PT: 'PET',
  CXR: 'X 线',
  DR: 'X 线',
  'X-ray': 'X 线',
  'X 光': 'X 线',
  胸片: 'X 线',
  钼靶: '乳腺 X 线',
  MG: '乳腺 X 线',
  mammography: '乳腺 X 线',
  US: '超声',
  ultrasound: '超声',
  眼底彩照: '眼底照片',
  内镜: '内窥镜',
  WSI: '病理切片',
  EEG: '脑电图',
  ECG: '心电图',
  EKG: '心电图',
  光学相干断层扫描: 'OCT',
  数字减影血管造影: '血管造影',
  DSA: '血管造影',
  口扫: '口腔扫描',
  口内扫描: '口腔扫描',
  dcm: 'DICOM',
  nii: 'NIfTI',
  'nii.gz': 'NIfTI',
  mhd: 'MetaImage',
  mha: 'MetaImage',
  jpg: 'JPEG',
  jpe: 'JPEG',
  tif: 'TIFF',
  hdr: 'Analyze',
  h5: 'HDF5',
  MATLAB: 'MAT',
  TFRecords: 'TFRecord',
}

/** What people write and may mean by it: only suggested, for it is a slip or says less or more than the word. */
export const hints: Readonly<Record<string, string>> = {
  分隔: '分割',
  份割: '分割',
  份类: '分类',
  检侧: '检测',
  检则: '检测',
  捡测: '检测',
  配淮: '配准',
  跟综: '跟踪',
  根踪: '跟踪',
  回规: '回归',
  超生: '超声',
  NumPy: 'NPY',
  诊断: '分类',
  定位: '检测',
  预后: '预后预测',
  CTA: 'CT',
  MRA: 'MRI',
  造影: '血管造影',
  心动图: '超声',
  OCTA: 'OCT',
  CBCT: 'CT',
  fMRI: 'MRI',
  眼底: '眼底照片',
  镜检: '显微镜',
  病理: '病理切片',
  'X 线片': 'X 线',
  'X 光片': 'X 线',
}

/** 获取: how a reader gets the data, and how the page says it. */
export const accessLabels = {
  open: '开放下载',
  registration: '注册后下载',
  application: '申请审批',
  closed: '已停止提供',
} as const

/** 商用: what the terms say of commercial use, and how the page says it. */
export const commercialLabels = {
  allowed: '允许',
  forbidden: '禁止',
} as const

/** 转存: that the terms forbid to pass the data on; nothing else is recorded of it. */
export const redistributionLabels = { forbidden: '不得转存' } as const

export type Commercial = keyof typeof commercialLabels
