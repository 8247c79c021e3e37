/**
 * Which ways of writing are one name, and which are not. One case a line, from general knowledge of the field.
 */
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/model.ts';
import { paperOf, resolve } from './papers.ts';

/** Whether two papers that write a thing so speak of one thing. */
function isOne(a: string, b: string, type: EntityType = 'model'): boolean {
  return resolve(paperOf('p1', { [type]: [a] }), paperOf('p2', { [type]: [b] })).entities.length === 1;
}

type Case = readonly [a: string, b: string, type?: EntityType];

const same: readonly Case[] = [
  // case, spacing, hyphens
  ['Qwen2.5-7B', 'Qwen 2.5 7B'],
  ['Qwen2.5-7B', 'Qwen-2.5-7b'],
  ['Qwen2.5-7B', 'QWEN 2.5-7B'],
  ['ResNet-50', 'ResNet 50'],
  // words that every object of the language answers to
  ['Trie Constructor', 'trie-constructor'],
  ['ResNet-50', 'ResNet50'],
  ['ResNet-50', 'Resnet-50'],
  ['LLaMA', 'Llama'],
  ['LLaMA 2', 'LLAMA2'],
  ['LLaMA-2-13B', 'Llama 2 13B'],
  ['Llama3-8b', 'Llama-3-8B'],
  ['GPT-3.5-Turbo', 'GPT 3.5 turbo'],
  ['GPT-4o mini', 'GPT-4o-mini'],
  ['Claude-3.5-Sonnet', 'Claude 3.5 Sonnet'],
  ['DeBERTa_large', 'DeBERTa-large'],
  ['RoBERTa\u2011base', 'RoBERTa-base'],
  ['ELMo', 'Elmo'],
  ['FlanT5-XL', 'Flan-T5 XL'],
  ['Mixtral-8x7B', 'Mixtral 8×7B'],
  ['ViT-B/16', 'ViT-B-16'],
  ['CIFAR-10', 'CIFAR10', 'dataset'],
  ['HumanEval', 'Human Eval', 'benchmark'],
  ['AG News', 'AGNews', 'dataset'],
  ['WikiText-103', 'Wikitext103', 'dataset'],
  ['MS MARCO', 'MS-MARCO', 'dataset'],
  ['BIG-Bench Hard', 'BIG-bench hard', 'benchmark'],
  ['Mix-up', 'mixup', 'method'],
  ['Rotten Tomatoes', 'RottenTomatoes', 'dataset'],
  // LaTeX, accents, Greek, marks
  ['$\\beta$-VAE', 'β-VAE'],
  ['$\\beta$-VAE', 'beta-VAE'],
  ['BERT$_{base}$', 'BERT-base'],
  ['BERT$_{\\text{BASE}}$', 'BERT base'],
  ['\\textsc{PropBank}', 'PropBank', 'dataset'],
  ['F$_1$', 'F1', 'metric'],
  ['F_1', 'F-1', 'metric'],
  ['$\\pi_0$', 'π0'],
  ['CamemBERT\u2122', 'CamemBERT'],
  ['Señorita-2M', 'Senorita-2M', 'dataset'],
  ["AG's News", 'AG News', 'dataset'],
  // plural
  ['GBDTs', 'GBDT', 'method'],
  ['Vision Transformers', 'Vision Transformer', 'method'],
  ['variational autoencoders', 'variational autoencoder', 'method'],
  ['LSTMs', 'LSTM'],
  ['RealToxicityPrompt', 'RealToxicityPrompts', 'benchmark'],
  ['final-answer errors', 'final-answer error', 'metric'],
  // version marks
  ['SQuAD v2', 'SQuAD 2.0', 'benchmark'],
  ['SQuADv1.1', 'SQuAD 1.1', 'benchmark'],
  ['YOLOv5', 'YOLO v5'],
  ['YOLOv5', 'YOLO-V5'],
  ['DINOv2', 'DINO-v2'],
  ['Claude 2.0', 'Claude 2'],
  ['Tacotron 2', 'Tacotron V2'],
  ['Inception-v3', 'Inceptionv3'],
  // order of size and version
  ['Llama-2-7b-chat', 'Llama 2 Chat 7B'],
  ['Qwen2-72B-Instruct', 'Qwen2-Instruct-72B'],
  ['Claude 4 Sonnet', 'Claude Sonnet 4'],
  ['Falcon-Instruct-40B', 'Falcon-40B-Instruct'],
  // maker in front
  ['OpenAI o1', 'o1'],
  ['Google Gemini 1.5 Pro', 'Gemini 1.5 Pro'],
  ['Meta Llama 3 70B', 'Llama-3-70B'],
  ['Anthropic Claude 3 Opus', 'Claude-3-Opus'],
  ['Microsoft Phi-3', 'Phi-3'],
  ['NVIDIA Nemotron-4 340B', 'Nemotron-4-340B'],
  // a noun behind
  ['ImageNet dataset', 'ImageNet', 'dataset'],
  ['GLUE benchmark', 'GLUE', 'benchmark'],
  ['F1 score', 'F1', 'metric'],
  ['BLEU score', 'BLEU', 'metric'],
  ['The Pile', 'Pile', 'dataset'],
  ['GRPO algorithm', 'GRPO', 'method'],
  ['question answering task', 'question answering', 'task'],
  // the year, short and long
  ['AIME24', 'AIME 2024', 'benchmark'],
  ['WMT14', 'WMT 2014', 'benchmark'],
  ["WMT'14", 'WMT-2014', 'benchmark'],
  ['CoNLL-2003', 'CoNLL03', 'benchmark'],
  ['eRisk2017', 'eRisk 2017', 'benchmark'],
  // a version in other words
  ['claude-3-5-sonnet', 'Claude 3.5 Sonnet'],
  ['InternVL2_5-78B', 'InternVL2.5-78B'],
  ['LLaMA 1 7B', 'LLaMA-7B'],
  ['Llama-2-70b-hf', 'Llama 2 70B'],
  // capitals
  ['WEBQUESTIONS', 'WebQuestions', 'benchmark'],
  // two sides of the Atlantic
  ['language modelling', 'language modeling', 'task'],
  ['text summarisation', 'text summarization', 'task'],
  // what the tables know
  ['gpt4', 'GPT-4'],
  ['gpt-4-omni', 'GPT-4o'],
  ['CoT', 'chain of thought', 'method'],
  ['Chain-of-Thought', 'CoT', 'method'],
  ['MATH500', 'MATH-500', 'benchmark'],
  ['F-measure', 'F1', 'metric'],
];

const different: readonly Case[] = [
  // versions
  ['GPT-4', 'GPT-4o'],
  ['GPT-4', 'GPT-3.5'],
  ['GPT-4', 'GPT-4.1'],
  ['GPT-4', 'GPT-4 Turbo'],
  ['GPT-4o', 'GPT-4o mini'],
  ['GPT-2', 'GPT-3'],
  ['Claude 3 Opus', 'Claude 3 Sonnet'],
  ['Claude 3 Sonnet', 'Claude 3.5 Sonnet'],
  ['Claude 2', 'Claude 2.1'],
  ['Llama 2', 'Llama 3'],
  ['Llama 3', 'Llama 3.1'],
  ['Llama-3-8B', 'Llama-38B'],
  ['Llama 3 8B', 'Llama 3 70B'],
  ['Llama-3-8B', 'Llama-3-8B-Instruct'],
  ['Llama 2', 'Llama 2 Chat'],
  ['Qwen2-7B', 'Qwen2.5-7B'],
  ['Qwen2.5-7B', 'Qwen2.5-72B'],
  ['Qwen2.5-7B', 'Qwen2.57B'],
  ['Gemini 1.0 Pro', 'Gemini 1.5 Pro'],
  ['Gemini 1.5 Pro', 'Gemini 1.5 Flash'],
  ['DeepSeek-V2', 'DeepSeek-V3'],
  ['DeepSeek-R1', 'DeepSeek-V3'],
  ['Mistral 7B', 'Mixtral 8x7B'],
  ['Mixtral-8x7B', 'Mixtral-8x22B'],
  ['BERT-base', 'BERT-large'],
  ['BERT', 'RoBERTa'],
  ['BERT', 'ALBERT'],
  ['BERT', 'DistilBERT'],
  ['T5', 'mT5'],
  ['T5', 'Flan-T5'],
  ['o1', 'o1-mini'],
  ['o1', 'o3'],
  ['OpenAI o1', 'o1-preview'],
  ['ResNet-50', 'ResNet-101'],
  ['ResNet-50', 'ResNeXt-50'],
  ['VGG-16', 'VGG-19'],
  ['YOLOv5', 'YOLOv8'],
  ['DINO', 'DINOv2'],
  ['ViT-B/16', 'ViT-B/32'],
  ['ViT-B/16', 'ViT-L/16'],
  ['EfficientNet-B0', 'EfficientNet-B7'],
  ['Stable Diffusion', 'Stable Diffusion XL'],
  ['BLIP', 'BLIP2'],
  ['CLIP', 'BLIP'],
  ['V100', 'A100'],
  ['ResNet101V2', 'ResNet-101'],
  ['Falcon-11B VLM', 'Falcon-11B'],
  // what stands before or behind is part of the name
  ['Meta-Transformer', 'Transformer'],
  ['Cerebras-GPT', 'GPT'],
  ['DeepSeek-Coder', 'Coder'],
  ['Reka-core', 'CORE'],
  ['GPT4All', 'GPT-4'],
  ['wav2vec', 'wav2vec 2.0'],
  // data
  ['CIFAR-10', 'CIFAR-100', 'dataset'],
  ['SQuAD 1.1', 'SQuAD 2.0', 'benchmark'],
  ['SQuAD', 'SQuAD 2.0', 'benchmark'],
  ['MNIST', 'Fashion-MNIST', 'dataset'],
  ['MATH', 'MATH-500', 'benchmark'],
  ['MMLU', 'MMLU-Pro', 'benchmark'],
  ['GSM8K', 'GSM1K', 'benchmark'],
  ['GLUE', 'SuperGLUE', 'benchmark'],
  ['HumanEval', 'HumanEval+', 'benchmark'],
  ['MBPP', 'MBPP+', 'benchmark'],
  ['ARC-Easy', 'ARC-Challenge', 'benchmark'],
  ['ImageNet-1K', 'ImageNet-21K', 'dataset'],
  ['WikiText-2', 'WikiText-103', 'dataset'],
  ['SST-2', 'SST-5', 'benchmark'],
  ['AIME 2024', 'AIME 2025', 'benchmark'],
  ['AIME24', 'AIME 2025', 'benchmark'],
  ['WMT14', 'WMT16', 'benchmark'],
  ['VOC 2007', 'VOC 2012', 'dataset'],
  ['LAION-400M', 'LAION-5B', 'dataset'],
  ['SWE-bench', 'SWE-bench Verified', 'benchmark'],
  ['COCO', 'COCO-Stuff', 'dataset'],
  ['ARC', 'ARC-Challenge', 'benchmark'],
  ['MELD', 'MELD-ST', 'dataset'],
  ['LARGE', 'Large Models', 'dataset'],
  // metrics
  ['BLEU', 'BLEU-4', 'metric'],
  ['BLEU', 'BLEURT', 'metric'],
  ['ROUGE-1', 'ROUGE-2', 'metric'],
  ['ROUGE-L', 'ROUGE-LSum', 'metric'],
  ['pass@1', 'pass@10', 'metric'],
  ['Recall@1', 'Recall@10', 'metric'],
  ['top-1 accuracy', 'top-5 accuracy', 'metric'],
  ['micro-F1', 'macro-F1', 'metric'],
  ['F1', 'F2', 'metric'],
  ['accuracy', 'balanced accuracy', 'metric'],
  ['error', 'accuracy', 'metric'],
  // methods and tasks
  ['PPO', 'DPO', 'method'],
  ['SFT', 'RLHF', 'method'],
  ['LoRA', 'QLoRA', 'method'],
  ['A*', 'A', 'method'],
  ['Adam', 'AdamW', 'method'],
  ['C++', 'C', 'task'],
  ['PRM', 'ORM', 'method'],
  ['GP', 'GPS', 'method'],
  ['Intent2Slot', 'Slot2Intent', 'method'],
  ['Siamese network', 'Siamese', 'method'],
  ['question answering', 'question generation', 'task'],
  ['image captioning', 'image classification', 'task'],
];

describe('one thing', () => {
  it.each(same.map(([a, b, type]) => ({ a, b, type })))('$a = $b', ({ a, b, type }) => {
    expect(isOne(a, b, type)).toBe(true);
  });
});

describe('two things', () => {
  it.each(different.map(([a, b, type]) => ({ a, b, type })))('$a ≠ $b', ({ a, b, type }) => {
    expect(isOne(a, b, type)).toBe(false);
  });
});
